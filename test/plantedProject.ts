import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '..');
const configs = ['package.json', 'tsconfig.base.json', '.dependency-cruiser.mjs', 'biome.json', '.gitignore'];
const rooms = ['shared', 'main', 'preload', 'renderer', 'centre'];

interface Verdict {
  ok: boolean;
  /** What it printed, without colours. */
  text: string;
}

export interface PlantedProject extends AsyncDisposable {
  /** Runs a tool of the real project, with the real project's rules, on what was planted. */
  run(tool: string, ...args: string[]): Promise<Verdict>;
}

/** A project elsewhere with the same rooms, the same rules and these files, by their path: there a mistake may be made. */
export async function createPlantedProject(files: Record<string, string>): Promise<PlantedProject> {
  const root = await mkdtemp(join(tmpdir(), 'crocdesk-planted-'));
  await linkPackages(root);
  for (const file of configs) await cp(join(project, file), join(root, file));
  for (const room of rooms)
    await cp(join(project, 'src', room, 'tsconfig.json'), join(root, 'src', room, 'tsconfig.json'));
  const references = rooms.map((room) => ({ path: `./src/${room}` }));
  await plant(root, { ...files, 'tsconfig.json': JSON.stringify({ files: [], references }) });
  return {
    run: (tool, ...args) => runIn(root, join(project, 'node_modules', tool), args),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function plant(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Each package by a link of its own: the compiler's cache lies in node_modules too, and must not be shared. */
async function linkPackages(root: string): Promise<void> {
  const packages = (await readdir(join(project, 'node_modules'))).filter((name) => !name.startsWith('.'));
  await mkdir(join(root, 'node_modules'));
  await Promise.all(
    packages.map((name) => symlink(join(project, 'node_modules', name), join(root, 'node_modules', name), 'junction')),
  );
}

const runIn = (cwd: string, program: string, args: string[]): Promise<Verdict> =>
  new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    execFile(process.execPath, [program, ...args], { cwd, env, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      done({ ok: error === null, text: stdout + stderr }),
    );
  });
