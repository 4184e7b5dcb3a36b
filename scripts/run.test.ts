import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const project = resolve(import.meta.dirname, '..');
const ownNode = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const oldNode = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`;

/** Says which Node runs it and with what; stays with `stay`, and then says how it was ended. */
const probe = `
const asked: string[] = process.argv.slice(2);
if (asked.includes('stay')) {
  const stay = setInterval(() => {}, 1000);
  process.once('SIGTERM', () => { console.log('ended in order'); clearInterval(stay); process.exitCode = 7; });
} else process.exitCode = asked.length;
console.log(JSON.stringify({ node: process.versions.node, asked }));
`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'crocdesk-run-'));
  for (const folder of ['scripts', 'node_modules']) mkdirSync(join(root, folder));
  for (const file of ['run.mjs', 'endWithNpm.mjs']) cpSync(join(project, 'scripts', file), join(root, 'scripts', file));
  writeFileSync(
    join(root, 'package.json'),
    '{"type":"module","scripts":{"probe":"node scripts/run.mjs probe-call stay"}}',
  );
  writeFileSync(join(root, 'scripts/probeCall.ts'), probe);
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

const run = (nodeFlags: string[], ...args: string[]) =>
  watch(spawn(process.execPath, [...nodeFlags, join(root, 'scripts/run.mjs'), ...args], { stdio: 'pipe' }));

function watch(child: ChildProcess) {
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (said.text += text));
  return { child, said, closed: once(child, 'close').then(([code]) => code as number) };
}

describe('a command', () => {
  it('gets its own arguments and gives its own exit code', async () => {
    const { said, closed } = run([], 'probe-call', '--from', '+33612345678');
    expect(await closed).toBe(2);
    expect(JSON.parse(said.text)).toEqual({ node: process.versions.node, asked: ['--from', '+33612345678'] });
  });

  it.each(['nothing', '../run', ''])('that does not exist is refused with those that do: "%s"', async (name) => {
    const { said, closed } = run([], name);
    expect(await closed).toBe(2);
    expect(said.text).toContain('There are: probeCall.');
  });
});

describe.runIf(process.platform !== 'win32')('a command that npm started', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('ends in order when npm alone is ended with %s', async (signal) => {
    const { child, said } = watch(spawn('npm', ['run', '-s', 'probe'], { cwd: root, stdio: 'pipe' }));
    await vi.waitFor(() => expect(said.text).toContain('stay'), { timeout: 15_000 });
    child.kill(signal);
    await vi.waitFor(() => expect(said.text).toContain('ended in order'), { timeout: 15_000 });
  });
});

describe('under a Node that is too old', () => {
  it('a command says what it needs when no newer Node came along', async () => {
    const { said, closed } = run(['--import', oldNode], 'probe-call');
    expect(await closed).toBe(2);
    expect(said.text).toContain('needs Node 22.18 or newer; this is 20.20.2');
  });

  describe.runIf(existsSync(join(project, 'node_modules', ownNode)))('with the Node that came with the project', () => {
    beforeAll(() =>
      symlinkSync(join(project, 'node_modules', ownNode), join(root, 'node_modules', ownNode), 'junction'),
    );

    it('a command runs there, with its arguments and its exit code', async () => {
      const { said, closed } = run(['--import', oldNode], 'probe-call', 'a', 'b', 'c');
      expect(await closed).toBe(3);
      expect(JSON.parse(said.text)).toEqual({ node: process.versions.node, asked: ['a', 'b', 'c'] });
    });

    it('a command that is ended ends in order, and its exit code is the one that counts', async () => {
      const { child, said, closed } = run(['--import', oldNode], 'probe-call', 'stay');
      await vi.waitFor(() => expect(said.text).toContain('stay'), { timeout: 15_000 });
      child.kill('SIGTERM');
      expect(await closed).toBe(7);
      expect(said.text).toContain('ended in order');
    });
  });
});
