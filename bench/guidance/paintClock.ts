import type { Page } from 'playwright-core';
import type { Random } from '../../src/shared/demo/random.ts';
import { timeKey } from '../timeKey.ts';

/** What is on the screen once the key has acted: this element, with these words in it. */
export interface Seen {
  selector: string;
  text: string;
}

/**
 * How long a key takes, ms: from the moment the browser had it until the frame was drawn that shows what it did, layout and paint included.
 * The words must be new on the screen.
 */
export async function keyToPaint(page: Page, key: string, seen: Seen, random: Random): Promise<number> {
  const ms = await timeKey(page, key, random, watchNextKey, seen);
  if (ms === null) throw new Error(`The key ${key} did not bring “${seen.text}” to the screen`);
  return ms;
}

/** Runs in the page. No frame is asked for before there is something to show: it would put off the one that shows it. */
function watchNextKey({ selector, text, patience }: Seen & { patience: number }): { painted: Promise<number | null> } {
  const isThere = () =>
    [...document.querySelectorAll(selector)].some((element) => element.textContent?.includes(text) === true);
  const painted = new Promise<number | null>((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const afterFrame = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(null);
      };
      const changes = new MutationObserver(() => {
        if (!isThere()) return;
        changes.disconnect();
        requestAnimationFrame(afterFrame);
      });
      changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      setTimeout(() => resolve(null), patience);
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
  });
  return { painted };
}
