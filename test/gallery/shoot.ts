import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { canSandbox, findChromium, quietFlags } from '../../scripts/chromium.ts';
import { galleryConfig } from './galleryConfig.ts';

// `node test/gallery/shoot.ts [--only WORD] [--lang fr] [--size 1440x900] [--theme light] [--out DIR] [--axe]`
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

const server = await createServer(galleryConfig);
await server.listen();
const origin = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: [...quietFlags],
  chromiumSandbox: canSandbox(),
});
try {
  process.exitCode = await shootAll(browser);
} finally {
  await browser.close();
  await server.close();
}

/** How many things were wrong. */
async function shootAll(browser: Browser): Promise<number> {
  mkdirSync(values.out, { recursive: true });
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: values.lang === 'fr' ? 'fr-FR' : 'en-GB',
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  let state = '';
  page.on('pageerror', ({ message }) => wrong.push(`${state}: ${message}`));
  page.on(
    'console',
    (said) =>
      said.type() === 'error' && !said.location().url.endsWith('favicon.ico') && wrong.push(`${state}: ${said.text()}`),
  );
  await page.goto(origin);
  const names = await page.locator('#states li').evaluateAll((items) => items.map((item) => item.id));
  for (state of names.filter((name) => name.includes(values.only))) {
    await page.goto(`${origin}?state=${state}&lang=${values.lang}&theme=${values.theme}`);
    await page.locator('main').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const keys = await page.evaluate(() => JSON.parse(document.body.dataset.press ?? '[]') as string[]);
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(150);
    await page.screenshot({ path: path.join(values.out, `${state}-${values.lang}-${values.theme}-${width}.png`) });
    if (!values.axe) continue;
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations) {
      wrong.push(
        `${state}: axe ${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
      );
    }
  }
  await context.close();
  for (const line of wrong) console.error(line);
  console.log(`${names.length} states, ${wrong.length} problems, pictures in ${values.out}`);
  return wrong.length > 0 ? 1 : 0;
}
