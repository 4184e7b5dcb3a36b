import { expect } from '@playwright/test';
import { showState, stateNames } from '../test/gallery/showState.ts';
import { test } from './gallery.ts';

const words =
  /^(Answer|Refuse|Hang up|Hold|Retrieve|Mute|Unmute|Transfer|Swap|Conference|Keypad|Hand over|Back to the customer|Queues.*|Ring this desk|Other trials|Simulate)$/;
/** Every key of the telephone, of the queues and of the simulator. */
const keys = ['a', 'r', 'h', 'm', 't', 'x', 'c', '#', 'q', 'f', 'Alt+5'];

// One after the other, in one gallery.
test.describe.configure({ mode: 'default' });

test('with a telephony that can only dial, nothing else of it is on the screen, and no other key asks for it @browser', async ({
  gallery,
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto(gallery.origin);
  const states = (await stateNames(page)).filter((name) => name.startsWith('dial-only'));
  expect(states).toHaveLength(5);
  for (const state of states) {
    await showState(page, gallery.addressOf(state, { lang: 'en', theme: 'light' }));
    await expect(page.getByRole('button', { name: words })).toHaveCount(0);
    for (const key of keys) await page.keyboard.press(key);
    const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
    expect(asked.filter((name) => /^(call|simulator)\.|setQueue/.test(name) && name !== 'call.popPainted')).toEqual([]);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await showState(page, gallery.addressOf('dial-only-idle', { lang: 'en', theme: 'light' }));
  await expect(page.getByRole('textbox', { name: 'Number to dial' })).toBeVisible();
});

test('what this telephony can do has its button, so that the test above means something @browser', async ({
  gallery,
  page,
}) => {
  test.setTimeout(240_000);
  await showState(page, gallery.addressOf('talking', { lang: 'en', theme: 'light' }));
  await expect(page.getByRole('button', { name: words })).toHaveCount(6);
  await page.keyboard.press('h');
  const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(asked).toContain('call.hold');
});
