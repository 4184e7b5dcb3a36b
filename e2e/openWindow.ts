import type { Browser, ElectronApplication, Page } from '@playwright/test';
import { _electron } from '@playwright/test';
import { findElectron } from '../scripts/start/electronShell.ts';
import { inProject } from '../scripts/start/projectFolder.ts';
import { endGroup } from './endGroup.ts';
import type { Surroundings } from './launchDesk.ts';
import { environmentOf, launchDesk } from './launchDesk.ts';

/** One start of the desk with the window it is seen in, in either shell. */
export interface OpenDesk {
  page: Page;
  /** Opens one more page of the same desk, where the shell can. */
  another(): Promise<Page>;
  /** Where the browser shell listens, and the address it printed; nowhere in Electron. */
  port: number;
  url: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The desk served on this machine, in a page of a browser. After a power cut the page is the same one. */
export async function openInBrowser(browser: Browser, around: Surroundings, last?: OpenDesk): Promise<OpenDesk> {
  const desk = await launchDesk(around, last ? ['--port', String(last.port)] : []);
  const page = last?.page ?? (await newPage(browser, around));
  await page.goto(desk.url);
  await drawn(page);
  const another = async () => {
    const second = await page.context().newPage();
    await second.goto(`http://127.0.0.1:${desk.port}/`);
    return drawn(second);
  };
  const stop = async () => {
    await page.context().close();
    await desk.stop();
  };
  return { ...desk, page, another, stop };
}

/** Until there is a screen: before that the page hears no key. */
async function drawn(page: Page): Promise<Page> {
  await page.getByRole('main').waitFor();
  return page;
}

async function newPage(browser: Browser, { timeZone }: Surroundings): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: timeZone,
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** The same desk in the window of the real runtime. */
export async function openInElectron(around: Surroundings): Promise<OpenDesk> {
  const program = findElectron();
  if (!program) throw new Error('the Electron runtime is not installed');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: program,
    args: [...sandbox, inProject(), '--data', around.data, '--lang', 'fr', '--pace', '0'],
    env: environmentOf(around),
  });
  const page = await drawn(await app.firstWindow());
  const another = () => Promise.reject(new Error('the Electron shell has one window'));
  return { page, another, port: 0, url: '', kill: () => endGroup(leaderOf(app), 'SIGKILL'), stop: () => app.close() };
}

const leaderOf = (app: ElectronApplication): number | undefined => app.process().pid;
