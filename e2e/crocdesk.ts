import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import type { LaunchedDesk } from './launchDesk.ts';
import { launchDesk } from './launchDesk.ts';
import { pbx } from './pbx.ts';

export interface Floor {
  page: Page;
  /** The folder that everything of this desk is in. */
  data: string;
  /** A call comes in from this number; more as on the command line. */
  ring(from: string, ...more: string[]): Promise<string>;
  /** The caller, or the network, ends the call. */
  callerHangsUp(): Promise<string>;
  /** Power cut and a new start over the same data. */
  powerCut(): Promise<void>;
  /** Signs the agent in on the first-run screen. */
  signIn(name?: string, extension?: string): Promise<void>;
}

/** A desk of its own for each journey: own data, own centre, no calls but those that are asked for. A console error fails it. */
export const test = base.extend<{ shell: 'browser' | 'electron'; floor: Floor }>({
  shell: ['browser', { option: true }],
  floor: async ({ page, shell }, use) => {
    if (shell === 'electron') throw new Error('the Electron runtime is not installed: npm run e2e:electron needs it');
    const data = await mkdtemp(join(tmpdir(), 'crocdesk-e2e-'));
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (line) => {
      // A socket that is cut on purpose is said by the browser as an error.
      if (line.type() === 'error' && !/WebSocket|ERR_CONNECTION/.test(line.text())) complaints.push(line.text());
    });
    let desk: LaunchedDesk = await launchDesk(data);
    await page.goto(desk.url);
    await use({
      page,
      data,
      ring: (from, ...more) => pbx(data, 'ring', '--from', from, ...more),
      callerHangsUp: () => pbx(data, 'hangup'),
      async powerCut() {
        await desk.kill();
        desk = await launchDesk(data, ['--port', String(desk.port)]);
        await page.goto(desk.url);
      },
      async signIn(name = 'Amina Benali', extension = '101') {
        await page.getByLabel('Votre nom').fill(name);
        await page.getByLabel(/poste/i).fill(extension);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: /Prêt|Pause/ }).first().waitFor();
      },
    });
    await desk.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
    if (complaints.length) throw new Error(`the page complained:\n${complaints.join('\n')}`);
  },
});
export { expect } from '@playwright/test';
