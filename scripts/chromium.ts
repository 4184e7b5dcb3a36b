import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

type Environment = Record<string, string | undefined>;

/** Whatever can be run by name, first name first. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where the installers of each system put a Chromium, a Chrome or an Edge. */
const usualPlaces: Partial<Record<NodeJS.Platform, (env: Environment) => string[]>> = {
  linux: () => commands.map((name) => join('/usr/bin', name)),
  darwin: () =>
    ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    ),
  win32: (env) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((variable) => env[variable] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
};

const inPath = (env: Environment): string[] =>
  commands.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

const playwrightCaches: Partial<Record<NodeJS.Platform, string>> = {
  linux: '.cache/ms-playwright',
  darwin: 'Library/Caches/ms-playwright',
  win32: 'AppData/Local/ms-playwright',
};

/** What `playwright install chromium` leaves behind, newest first. */
function fromPlaywright(env: Environment): string[] {
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), playwrightCaches[process.platform] ?? '');
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-'));
  const programs = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe'];
  const apps = ['mac-arm64', 'mac-x64', 'mac'].flatMap((kind) => [
    `chrome-${kind}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    `chrome-${kind}/Chromium.app/Contents/MacOS/Chromium`,
  ]);
  return versions
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((version) => [...programs, ...apps].map((program) => join(cache, version, program)));
}

/** The program of a Chromium that is on this machine, or undefined. CROCDESK_CHROMIUM names one and ends the search. */
export function findChromium(env: Environment = process.env): string | undefined {
  if (env.CROCDESK_CHROMIUM) return existsSync(env.CROCDESK_CHROMIUM) ? env.CROCDESK_CHROMIUM : undefined;
  const places = [...(usualPlaces[process.platform]?.(env) ?? []), ...inPath(env), ...fromPlaywright(env)];
  return places.find((place) => existsSync(place));
}

/** Debian's Chromium without windows, for tests only. */
const windowless = '/usr/bin/chromium-headless-shell';

/** The Chromium of tests, whom nobody watches: without windows, where there is one, it does a tenth less. */
export function findTestChromium(env: Environment = process.env): string | undefined {
  return !env.CROCDESK_CHROMIUM && existsSync(windowless) ? windowless : findChromium(env);
}

/** Chromium refuses its sandbox to root, and to root only it is given up. */
export const canSandbox = (): boolean => process.getuid?.() !== 0;

/** An address bar draws its suggestions in pages of its own, also where nobody sees it. */
const addressBar = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup';
/** A browser watches where links stand, to guess the next page: a frame more after each change, for pages that the desk does not have. */
const guesses = 'NavigationPredictor';

/** A browser that speaks to this machine and to nobody else: no updates, no accounts, no field trials. */
export const quietFlags: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  `--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,${guesses},${addressBar}`,
  '--proxy-server=direct://',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
