import { rm } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
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
  /** As when the network fails: nobody is on a line any more. */
  everybodyHangsUp(): Promise<void>;
  /** Power cut and a new start over the same data. */
  powerCut(): Promise<Page>;
  /** Kills the centre's process alone. */
  centreDies(): void;
  /** The same desk in one more page, where the shell is a browser. */
  anotherPage(): Promise<Page>;
  /** Answers the first-run screen and waits until calls may come; nothing where somebody works already. */
  signIn(name?: string, extension?: string): Promise<void>;
}

export interface OpenFloor {
  floor: Floor;
  /** Pages that a journey opened beside are closed; what a page complained of fails it. */
  endJourney(): Promise<void>;
  close(): Promise<void>;
}

/** A desk of its own, with own data and an own centre; without a browser, in Electron. */
export async function openFloor(browser: Browser | null, isNew: boolean): Promise<OpenFloor> {
  const around = { data: await freshData(isNew), timeZone: morningZone(Date.now()) };
  const open = (last?: OpenDesk) => (browser ? openInBrowser(browser, around, last) : openInElectron(around));
  const forget = () => rm(around.data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const complaints = watchComplaints();
  const others: Page[] = [];
  let desk = await open().catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  complaints.of(desk.page);
  const powerCut = async () => {
    const before = desk;
    await before.kill();
    desk = await open(before);
    if (desk.page !== before.page) complaints.of(desk.page);
    return desk.page;
  };
  const anotherPage = async () => {
    const page = await desk.another();
    complaints.of(page);
    others.push(page);
    return page;
  };
  return {
    floor: createFloor(() => desk, around.data, { powerCut, anotherPage }),
    async endJourney() {
      for (const page of others.splice(0)) await page.close();
      complaints.check();
    },
    async close() {
      await desk.stop();
      await forget();
    },
  };
}

function createFloor(
  desk: () => OpenDesk,
  data: string,
  { powerCut, anotherPage }: Pick<Floor, 'powerCut' | 'anotherPage'>,
): Floor {
  let isSignedIn = false;
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
    async everybodyHangsUp() {
      const { calls } = (await pbx(data, { do: 'list' })) as { calls: { id: string }[] };
      for (const { id } of calls) await pbx(data, { do: 'hangup', call: id });
    },
    powerCut,
    centreDies: () => void process.kill(centreOf(data).pid, 'SIGKILL'),
    anotherPage,
    async signIn(name = 'Amina Benali', extension = '101') {
      if (isSignedIn) return;
      const { page } = desk();
      await page.getByLabel('Votre nom').fill(name);
      await page.getByLabel('Votre poste téléphonique').fill(extension);
      await page.keyboard.press('Enter');
      await page.getByText('Centre relié').waitFor();
      await page.getByRole('button', { name: 'Prendre une pause' }).waitFor();
      isSignedIn = true;
    },
  };
}
