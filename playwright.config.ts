import { defineConfig } from '@playwright/test';
import { canSandbox, findTestChromium, quietFlags } from './scripts/chromium.ts';

const executablePath = findTestChromium();

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
  // For machines that are busy with something else; on a quiet one a journey takes seconds.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    // A failure leaves what the page said and a picture of it. A trace is a fifth more work for each journey: `npm run journeys -- --trace on`.
    screenshot: 'only-on-failure',
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
