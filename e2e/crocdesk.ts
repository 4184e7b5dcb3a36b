import { rm } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { watchComplaints } from './complaints.ts';
import { morningZone } from './morningZone.ts';
import type { OpenDesk } from './openWindow.ts';
import { openInBrowser, openInElectron } from './openWindow.ts';
import { centreOf, pbx } from './pbx.ts';
import { freshData } from './prepareAll.ts';

export interface Caller {
  name?: string;
  withheld?: boolean;
}

export interface Floor {
  /** The desk's window; another object after a power cut in Electron. */
  readonly page: Page;
  /** The folder that everything of this desk is in. */
  readonly data: string;
  /** Where a desk in the browser listens, and the address it printed. */
  readonly port: number;
  readonly address: string;
  /** Somebody telephones; answers whether the phone rings or they wait in the queue. */
  ring(from: string | null, caller?: Caller): Promise<'rings' | 'waits'>;
  /** The caller who began last, or the network, ends the call. */
  callerHangsUp(): Promise<void>;
  /** Power cut and a new start over the same data. */
  powerCut(): Promise<Page>;
  /** Kills the centre's process alone. */
  centreDies(): void;
  /** The same desk in one more page, where the shell is a browser. */
  anotherPage(): Promise<Page>;
  /** Answers the first-run screen and waits until calls may come. */
  signIn(name?: string, extension?: string): Promise<void>;
}

interface PerJourney {
  /** The data folder is empty when the desk starts. */
  isNew: boolean;
  floor: Floor;
}
interface PerWorker {
  shell: 'browser' | 'electron';
  chromium: Browser | null;
}

/** A desk of its own for each journey: own data, own centre, no calls but those asked for. A complaint of the page fails it. */
export const test = base.extend<PerJourney, PerWorker>({
  shell: ['browser', { option: true, scope: 'worker' }],
  chromium: [
    async ({ shell, playwright }, use) => {
      const browser = shell === 'browser' ? await playwright.chromium.launch() : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  isNew: [false, { option: true }],
  floor: async ({ chromium, isNew }, use) => {
    const around = { data: await freshData(isNew), timeZone: morningZone(Date.now()) };
    const open = (last?: OpenDesk) => (chromium ? openInBrowser(chromium, around, last) : openInElectron(around));
    const complaints = watchComplaints();
    let desk: OpenDesk | undefined;
    try {
      desk = await open();
      complaints.of(desk.page);
      const reopen = async () => {
        const before = desk;
        await before?.kill();
        desk = await open(before);
        if (desk.page !== before?.page) complaints.of(desk.page);
        return desk.page;
      };
      await use(createFloor(() => desk as OpenDesk, around.data, reopen, complaints.of));
    } finally {
      await desk?.stop();
      await rm(around.data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
    complaints.check();
  },
});

function createFloor(
  desk: () => OpenDesk,
  data: string,
  powerCut: () => Promise<Page>,
  watch: (page: Page) => void,
): Floor {
  return {
    get page() {
      return desk().page;
    },
    get port() {
      return desk().port;
    },
    get address() {
      return desk().url;
    },
    data,
    async ring(from, caller = {}) {
      const rung = (await pbx(data, { do: 'ring', from, ...caller })) as { state: 'rings' | 'waits' };
      return rung.state;
    },
    async callerHangsUp() {
      await pbx(data, { do: 'hangup' });
    },
    powerCut,
    centreDies: () => void process.kill(centreOf(data).pid, 'SIGKILL'),
    async anotherPage() {
      const page = await desk().another();
      watch(page);
      return page;
    },
    async signIn(name = 'Amina Benali', extension = '101') {
      const { page } = desk();
      await page.getByLabel('Votre nom').fill(name);
      await page.getByLabel('Votre poste téléphonique').fill(extension);
      await page.keyboard.press('Enter');
      await page.getByText('Centre relié').waitFor();
      await page.getByRole('button', { name: 'Prendre une pause' }).waitFor();
    },
  };
}
