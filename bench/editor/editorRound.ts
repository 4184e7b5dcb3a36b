import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Random } from '../../src/shared/demo/random.ts';
import { keyToPaint } from '../guidance/paintClock.ts';
import { typedToPaint } from './typedToPaint.ts';

const KEYS = 30;
/** Somebody who types fast. */
const PAUSE_MS = 90;
/** In the middle of the script. */
const STEP = 'Le point numéro 250';
const fields = { words: 'Ce que dit l’agent, français', title: 'Titre de l’étape, français' } as const;

export interface EditorSamples {
  floor: number[];
  words: number[];
  title: number[];
  /** Of the thread, per key. */
  busy: number;
}

/** A supervisor who types in one step of a long script. */
export async function createEditorRound(pages: { floor: Page; desk: Page }, random: Random) {
  await pages.desk.evaluate(() => {
    location.hash = '#/scripts/long';
  });
  await pages.desk.getByRole('navigation').getByText(STEP, { exact: true }).click();
  const client = await pages.desk.context().newCDPSession(pages.desk);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  let turns = 0;
  const touchFloor = () => {
    turns += 1;
    const letter = turns % 2 === 0 ? 'a' : 'b';
    return keyToPaint(pages.floor, letter, { selector: 'output', text: letter }, random);
  };
  const typeIn = async (label: string): Promise<number[]> => {
    const field = pages.desk.getByLabel(label, { exact: true });
    await field.focus();
    await pages.desk.keyboard.press('End');
    const times: number[] = [];
    for (let n = 0; n < KEYS; n += 1) {
      times.push(await typedToPaint(pages.desk, 'abcdefghij'[n % 10] ?? 'a', random));
      await wait(PAUSE_MS);
    }
    return times;
  };
  return {
    async run(): Promise<EditorSamples> {
      const floor: number[] = [];
      for (let n = 0; n < KEYS; n += 1) floor.push(await touchFloor());
      const before = await busyMs();
      const words = await typeIn(fields.words);
      const title = await typeIn(fields.title);
      return { floor, words, title, busy: ((await busyMs()) - before) / (2 * KEYS) };
    },
  };
}
