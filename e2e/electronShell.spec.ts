import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { inProject } from '../scripts/start/projectFolder.ts';

const run = promisify(execFile);
const double = inProject('test/electronDouble');

/** Runs the built main and preload under the stand-in for Electron, and answers what the journey saw. */
async function journey(out: string, data: string) {
  const args = ['--import', join(double, 'register.mjs'), join(double, 'journey.ts'), out];
  const env = { ...process.env, CROCDESK_USER_DATA: data };
  const { stdout } = await run(process.execPath, args, { env, cwd: inProject() });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const asItShouldBe = {
  nodeInPage: [],
  unknownCommand: 'unknown-command',
  newWindows: 'deny',
  windows: 1,
  permissions: [false, false],
  policy: expect.stringContaining("default-src 'none'; script-src 'self' 'nonce-"),
  links: {
    linkAtStart: '01 42 68 53 00',
    linkOnCall: expect.stringMatching(/06 12 34 56 78.*(waits for|attend)/),
    wasOurs: false,
    isOurs: true,
  },
  complaints: [],
};

test.describe('the Electron shell, under a stand-in for its runtime', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let data: string;
  test.beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'crocdesk-electron-'));
  });
  test.afterEach(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));

  test('a call rings in the window and is answered, and the page has no way out', async () => {
    expect(await journey(inProject('out'), join(data, 'user'))).toMatchObject(asItShouldBe);
  });

  test('what is packed for Linux holds the desk and nothing else, and runs', async () => {
    const runtime = join(data, 'runtime');
    await mkdir(join(runtime, 'resources'), { recursive: true });
    await mkdir(join(runtime, 'locales'));
    await writeFile(join(runtime, 'electron'), '');
    await writeFile(join(runtime, 'version'), '45.4.1');
    const builder = inProject('node_modules/electron-builder/cli.js');
    const target = ['--linux', 'dir', '--x64', `-c.electronDist=${runtime}`, `-c.directories.output=${data}/dist`];
    await run(process.execPath, [builder, ...target], { cwd: inProject() });
    const packed = join(data, 'dist/linux-unpacked/resources');
    const asar = inProject('node_modules/@electron/asar/bin/asar.js');
    await run(process.execPath, [asar, 'extract', join(packed, 'app.asar'), join(data, 'app')]);
    expect(await readdir(join(data, 'app'))).toEqual(expect.arrayContaining(['node_modules', 'out', 'package.json']));
    expect(await readdir(join(data, 'app'))).toHaveLength(3);
    expect(await readdir(join(data, 'app/node_modules'))).toEqual(['better-sqlite3']);
    expect(await readdir(join(packed, 'resources'))).toEqual(expect.arrayContaining(['scripts', 'dispositions']));
    await cp(join(packed, 'app.asar.unpacked'), join(data, 'app'), { recursive: true });
    expect(await journey(join(data, 'app/out'), join(data, 'user'))).toMatchObject(asItShouldBe);
  });
});
