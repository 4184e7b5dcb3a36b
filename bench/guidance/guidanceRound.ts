import type { Page } from 'playwright-core';
import type { Random } from '../../src/shared/demo/random.ts';
import { findByWords, indexWords } from '../../src/shared/script/findByWords.ts';
import { keyOnFrom, labelOfObjection, OBJECTIONS, ownWords, wordsOfStep } from './benchLibrary.ts';
import type { Seen } from './paintClock.ts';
import { keyToPaint } from './paintClock.ts';

/** Steps and objections of a round; before each the floors have their turn, so that they see the machine as it is in the same second. */
const ROUND = { steps: 45, objections: 25 };
const WARM_UP = { steps: 8, objections: 5 };
const LETTERS = 4;
const SAID = 'section p[lang]';
const SELECTED = '[role=option][aria-selected=true]';

const words = ownWords();
const labels = words.map(labelOfObjection);
const index = labels.map((label) => indexWords(label, ''));
/** Without the quotation marks, which the screen sets in its own way. */
const bare = (label = '') => label.replace(/[«»]/g, '').trim();

/** Milliseconds from key to painted, of each kind of key in one round. */
export interface GuidanceSamples {
  floor: number[];
  echo: number[];
  step: number[];
  open: number[];
  letter: number[];
  riposte: number[];
}

/** The keys of an agent, one after the other, in the same conversation. */
export function createGuidanceRound(pages: { floor: Page; desk: Page }, random: Random) {
  const none = (): GuidanceSamples => ({ floor: [], echo: [], step: [], open: [], letter: [], riposte: [] });
  let samples = none();
  let at = 0;
  let turns = 0;

  const press = async (what: keyof GuidanceSamples, key: string, seen: Seen) => {
    const page = what === 'floor' || what === 'echo' ? pages.floor : pages.desk;
    samples[what].push(await keyToPaint(page, key, seen, random));
  };
  const touchFloors = async () => {
    turns += 1;
    const letter = turns % 2 === 0 ? 'a' : 'b';
    await press('floor', letter, { selector: 'output', text: letter });
    await press('echo', 'Enter', { selector: 'output', text: `${turns}` });
  };
  const goOn = async () => {
    await press('step', keyOnFrom(at), { selector: SAID, text: wordsOfStep(at + 1) });
    at += 1;
  };
  const find = async (wanted: number) => {
    await press('open', 'o', { selector: SELECTED, text: bare(labels[0]) });
    for (let typed = 1; typed <= LETTERS; typed += 1) {
      const letters = words[wanted]?.slice(0, typed) ?? '';
      const [best = 0] = findByWords(index, letters);
      await press('letter', letters.slice(-1), { selector: SELECTED, text: bare(labels[best]) });
    }
  };
  const meetObjection = async (wanted: number) => {
    await find(wanted);
    await press('riposte', 'Enter', { selector: 'section p', text: bare(labels[wanted]) });
    await pages.desk.keyboard.press('1');
    await pages.desk.locator(SAID, { hasText: wordsOfStep(at) }).waitFor();
  };
  const round = async ({ steps, objections }: typeof ROUND): Promise<GuidanceSamples> => {
    samples = none();
    for (let n = 0; n < steps; n += 1) {
      await touchFloors();
      await goOn();
    }
    for (let n = 0; n < objections; n += 1) {
      await touchFloors();
      await meetObjection(random.int(0, OBJECTIONS - 1));
    }
    return samples;
  };
  return {
    async warmUp(): Promise<void> {
      // Where objections may be raised, the conversation is under way.
      await pages.desk.locator('button[aria-keyshortcuts="O"]').waitFor();
      await round(WARM_UP);
    },
    run: () => round(ROUND),
  };
}
