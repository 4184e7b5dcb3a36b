// `node scripts/run.mjs NAME …` runs scripts/NAME.ts, on a Node that can: plain JavaScript, because an old Node reads this file.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { endWithNpm } from './endWithNpm.mjs';

/** Below this, Node does not read TypeScript, and better-sqlite3 ends Node 20 with a segmentation fault and no message. */
const NEEDED = [22, 18];
const here = dirname(fileURLToPath(import.meta.url));
const [name = '', ...args] = process.argv.slice(2);

const isNewEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

const give = (line) => {
  console.error(line);
  process.exit(2);
};

/** The Node that came with `npm ci`, where the registry has one for this machine. */
function ownNode() {
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = join(here, '..', 'node_modules', folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(node) ? node : undefined;
}

/** The same command under another Node: one terminal, one set of signals, one exit code. */
function runUnder(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), name, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => give(`Crocdesk cannot run ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** `may-call` is scripts/mayCall.ts. */
function fileOf(command) {
  const file = join(here, `${command.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())}.ts`);
  if (/^[a-z][a-z-]*$/.test(command) && existsSync(file)) return file;
  const known = readdirSync(here).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
  return give(`There is no script "${command}". There are: ${known.map((f) => f.slice(0, -3)).join(', ')}.`);
}

const file = fileOf(name);
endWithNpm();
if (isNewEnough()) {
  // What was compiled once is compiled for every later start, the centre's too: a third of a start's work.
  process.env.NODE_COMPILE_CACHE ??= join(here, '../node_modules/.cache/crocdesk/compiled');
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else {
  const node = ownNode();
  if (node) runUnder(node);
  else
    give(
      `Crocdesk needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}. Install it, then run the command again.`,
    );
}
