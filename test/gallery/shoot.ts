import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { canSandbox, findTestChromium, quietFlags } from '../../scripts/chromium.ts';
import { brokenRules } from '../brokenRules.ts';
import { openGallery } from './openGallery.ts';
import { showState, stateNames } from './showState.ts';

// `node test/gallery/shoot.ts [--only PATTERN] [--lang fr] [--size 1440x900] [--theme light] [--out DIR] [--axe]`
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    lang: { type: 'string', default: 'fr' },
    size: { type: 'string', default: '1440x900' },
    theme: { type: 'string', default: 'light' },
    out: { type: 'string', default: 'node_modules/.cache/gallery-shots' },
    axe: { type: 'boolean', default: false },
  },
});
const [width = 1440, height = 900] = values.size.split('x').map(Number);
const locale = values.lang === 'fr' ? 'fr-FR' : 'en-GB';
let problems = 0;
const tell = (line: string) => {
  problems += 1;
  console.error(line);
};

const gallery = await openGallery();
const browser = await chromium.launch({
  executablePath: findTestChromium() ?? '',
  args: [...quietFlags],
  chromiumSandbox: canSandbox(),
});
try {
  mkdirSync(values.out, { recursive: true });
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale });
  const page = await context.newPage();
  await page.goto(gallery.origin);
  for (const state of await stateNames(page)) if (new RegExp(values.only).test(state)) await shoot(page, state);
} finally {
  await browser.close();
  await gallery.close();
}
console.log(`${problems} problems, pictures in ${values.out}`);
if (problems > 0) process.exitCode = 1;

async function shoot(page: Page, state: string): Promise<void> {
  const onError = ({ message }: Error) => tell(`${state}: ${message}`);
  page.on('pageerror', onError);
  await showState(page, gallery.addressOf(state, values));
  await page.screenshot({ path: path.join(values.out, `${state}-${values.lang}-${values.theme}-${width}.png`) });
  if (values.axe) await check(page, state);
  page.off('pageerror', onError);
}

async function check(page: Page, state: string): Promise<void> {
  for (const { rule, html, why } of await brokenRules(page))
    tell(`${state}: axe ${rule}: ${html.slice(0, 160)} ${why}`);
}
