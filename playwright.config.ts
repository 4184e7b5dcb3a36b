import { defineConfig } from '@playwright/test';
import { canSandbox, findChromium, quietFlags } from './scripts/chromium.ts';

const executablePath = findChromium();

/** The journeys read `shell` as a fixture option. */
interface Shells {
  shell: 'browser' | 'electron';
}

export default defineConfig<object, Shells>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/prepareAll.ts',
  outputDir: 'e2e-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...quietFlags],
      chromiumSandbox: canSandbox(),
    },
  },
  // The same journeys in both shells; the second where Electron's runtime is installed.
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    { name: 'electron', use: { shell: 'electron' }, grepInvert: /@browser/, dependencies: ['electron runtime'] },
    { name: 'electron runtime', testMatch: 'electronRuntime.setup.ts' },
  ],
});
