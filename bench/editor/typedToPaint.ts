import type { Page } from 'playwright-core';
import type { Random } from '../../src/shared/demo/random.ts';
import { timeKey } from '../timeKey.ts';

/** How long a key takes in the field that has the focus, ms: until the frame was drawn that shows its letter, layout and paint included. */
export async function typedToPaint(page: Page, key: string, random: Random): Promise<number> {
  const ms = await timeKey(page, key, random, watchNextKey, {});
  if (ms === null) throw new Error(`The key ${key} did not come into the field`);
  return ms;
}

/** Runs in the page. */
function watchNextKey({ patience }: { patience: number }): { painted: Promise<number | null> } {
  const painted = new Promise<number | null>((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const afterFrame = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(null);
      };
      addEventListener('input', () => requestAnimationFrame(afterFrame), { capture: true, once: true });
    };
    addEventListener('keydown', onKey, { capture: true, once: true });
    setTimeout(() => resolve(null), patience);
  });
  return { painted };
}
