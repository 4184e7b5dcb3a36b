import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import type { LaunchedCentre } from './centreProcess.ts';
import { launchCentre } from './centreProcess.ts';
import { watchComplaints } from './complaints.ts';
import { launchDesk } from './launchDesk.ts';

export interface House {
  folder: string;
  centre: LaunchedCentre;
  /** A desk with a folder of its own, in a window of its own. */
  desk(name: string, ...flags: string[]): Promise<Page>;
}

/** A centre with TLS on this machine, and as many desks as a journey opens. */
export const test = base.extend<{ house: House }>({
  house: async ({ browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'crocdesk-e2e-'));
    const complaints = watchComplaints();
    const ends: (() => Promise<unknown>)[] = [];
    try {
      const centre = await launchCentre(folder);
      ends.push(centre.stop);
      const desk = async (name: string, ...flags: string[]) => {
        const launched = await launchDesk({ data: join(folder, name), timeZone: 'UTC' }, flags);
        ends.push(launched.stop);
        const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 720 } });
        ends.push(() => context.close());
        const page = await context.newPage();
        complaints.of(page);
        await page.goto(launched.url);
        return page;
      };
      await use({ folder, centre, desk });
    } finally {
      for (const end of ends.reverse()) await end();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    complaints.check();
  },
});

export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Name and password. */
export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await field(page, 'Nom').fill(name);
  await field(page, 'Mot de passe').fill(password);
  await page.keyboard.press('Enter');
}

/** The first-run screen, until the desk hears of calls. */
export async function begin(page: Page, extension: string): Promise<void> {
  await field(page, 'Votre poste téléphonique').fill(extension);
  await page.keyboard.press('Enter');
  await page.getByText('Centre relié').waitFor();
}
