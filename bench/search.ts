import { openStore } from '../src/main/store/openStore.ts';
import { createRandom } from '../src/shared/demo/random.ts';
import { percentiles } from './percentiles.ts';
import { rssMb } from './rssMb.ts';
import { benchNumber, benchRef } from './store/benchPeople.ts';
import { buildBenchStore } from './store/buildBenchStore.ts';
import { createSampler } from './store/createSampler.ts';

/** What somebody does who looks for one customer: the texts after each key. */
interface Typing {
  kind: 'name' | 'two words' | 'company' | 'reference' | 'number' | 'end of number' | 'middle of number';
  text: string;
}

const SEARCHES = 400;
const WARM_UP = 40;

/** Times every keystroke of realistic searches in the desk's own store. */
export async function benchSearch({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<object> {
  const { path, customers, interactions } = buildBenchStore(quick ? 100_000 : 1_000_000, say);
  const typings = typingsFor(path, customers);
  const store = openStore(path, { clock: { now: () => Date.now() } });
  const times = new Map<string, number[]>();
  let found = 0;
  typings.forEach(({ kind, text }, i) => {
    for (let length = 1; length <= text.length; length += 1) {
      const typed = text.slice(0, length);
      const from = performance.now();
      const { matches } = store.reads.search(typed, 20);
      const ms = performance.now() - from;
      if (i >= WARM_UP) times.set(kind, [...(times.get(kind) ?? []), ms]);
      if (length === text.length && matches.length > 0) found += 1;
    }
  });
  const memory = rssMb();
  await store.close();
  if (found < typings.length) throw new Error(`${typings.length - found} of ${typings.length} searches found nobody`);
  const all = [...times.values()].flat();
  return {
    name: 'search',
    customers,
    interactions,
    keystrokes: all.length,
    keystroke_ms: percentiles(all),
    max_ms: Math.max(...all),
    by_kind: Object.fromEntries([...times].map(([kind, ms]) => [kind, percentiles(ms)])),
    rss_mb: memory,
  };
}

function typingsFor(path: string, customers: number): Typing[] {
  const random = createRandom(3);
  const sampler = createSampler(path);
  const typings = Array.from({ length: SEARCHES }, (_, i): Typing => {
    const n = random.int(1, customers);
    const number = `0${benchNumber(n).slice(3)}`;
    const { name, words, company } = sampler.of(n);
    switch (i % 7) {
      case 0:
        return { kind: 'name', text: words.at(-1) ?? name };
      case 1:
        return { kind: 'two words', text: name };
      case 2:
        return { kind: 'company', text: company };
      case 3:
        return { kind: 'reference', text: benchRef(n) };
      case 4:
        return { kind: 'number', text: number.replace(/(\d\d)(?=\d)/g, '$1 ') };
      case 5:
        return { kind: 'end of number', text: number.slice(-6) };
      default:
        return { kind: 'middle of number', text: number.slice(3, 8) };
    }
  });
  sampler.close();
  return typings;
}
