// `npm run -s bench -- NAME [--json] [--quick]` measures one thing on this machine and prints it.
type Bench = (options: { quick: boolean; say: (line: string) => void }) => Promise<object>;

const benches: Record<string, () => Promise<Bench>> = {
  pop: async () => (await import('../bench/pop.ts')).benchPop,
  search: async () => (await import('../bench/search.ts')).benchSearch,
  centre: async () => (await import('../bench/centre.ts')).benchCentre,
  guidance: async () => (await import('../bench/guidance.ts')).benchGuidance,
  sync: async () => (await import('../bench/sync.ts')).benchSync,
  editor: async () => (await import('../bench/editor.ts')).benchEditor,
};

const [name = '', ...flags] = process.argv.slice(2);
const unknown = flags.find((flag) => flag !== '--json' && flag !== '--quick');
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;

if (!load || unknown) {
  console.error(
    unknown
      ? `Unknown option ${unknown}.`
      : `There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}
const bench = await load();
const measured = await bench({ quick: flags.includes('--quick'), say: (line) => console.error(line) });
console.log(flags.includes('--json') ? JSON.stringify(measured) : JSON.stringify(measured, null, 2));
