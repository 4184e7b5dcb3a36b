// The journeys need a Chromium: finds one, installs one where it may, or says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findTestChromium } from './chromium.ts';

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0;

const isDebianRoot = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function withApt(): boolean {
  const add = (name: string) => run('apt-get', 'install', '-y', '-q', '--no-install-recommends', name);
  return run('apt-get', 'update', '-q') && (add('chromium-headless-shell') || add('chromium'));
}

function withPlaywright(): boolean {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  return run(process.execPath, join(dirname(playwright), 'cli.js'), 'install', 'chromium');
}

function install(): string | undefined {
  console.log('No Chromium, Chrome or Edge was found: installing Chromium.');
  if (isDebianRoot()) withApt();
  if (!findTestChromium()) withPlaywright();
  return findTestChromium();
}

const browser = findTestChromium() ?? (process.env.CROCDESK_CHROMIUM ? undefined : install());
if (browser) {
  console.log(`The journeys run in ${browser}`);
} else {
  console.error(
    'The journeys need a browser. Install Chromium, Chrome or Edge, or name one: CROCDESK_CHROMIUM=/path/to/chromium npm test',
  );
  process.exitCode = 1;
}
