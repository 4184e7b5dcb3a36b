import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { PATIENCE_MS, runs } from '../../../test/long/runs.ts';
import { tempFolder } from '../../../test/tempStore.ts';
import { createRandom } from '../../shared/demo/random.ts';
import { openStore } from './openStore.ts';

const DESK = fileURLToPath(new URL('../../../test/journalUntilKilled.ts', import.meta.url));
const KILLS = runs(10, 50);

interface Kept {
  id: string;
  rev: number;
}

/** A desk that writes; `kept` is the last text that it was promised to be on the disk. */
function startDesk(path: string): { desk: ChildProcess; kept: () => Kept | undefined; firstKept: Promise<unknown> } {
  const desk = fork(DESK, [path], { execArgv: [] });
  onTestFinished(() => {
    desk.kill('SIGKILL');
  });
  let kept: Kept | undefined;
  desk.on('message', (told) => {
    kept = told as Kept;
  });
  return { desk, kept: () => kept, firstKept: once(desk, 'message') };
}

test(
  `a desk that is killed ${KILLS} times while somebody types goes on with the same call, the same step and the same text`,
  async () => {
    const path = join(tempFolder(), 'desk.db');
    const random = createRandom(Date.now());
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { desk, kept, firstKept } = startDesk(path);
      await firstKept;
      await wait(random.int(0, 60));
      desk.kill('SIGKILL');
      await once(desk, 'close');

      const store = openStore(path, { clock: { now: () => 0 } });
      const [call, ...others] = store.reads.openCalls();
      const rev = call?.notes.rev ?? 0;
      const story = store.reads.story(call?.interactionId ?? '');
      await store.close();

      expect(others).toEqual([]);
      expect(call?.interactionId).toBe(kept()?.id);
      // What was promised is there; the one after it may have reached the disk without anybody being told.
      expect(rev - (kept()?.rev ?? 0)).toBeOneOf([0, 1]);
      expect(call?.notes.text).toBe(`Half typed ${'word '.repeat(rev % 50)}${rev}`);
      expect(call?.scriptRuns[0]?.at).toBe(`step-${rev}`);
      expect(story?.lines.length).toBe(rev);
      expect(story?.lines.at(-1)?.what).toBe(`step-${rev}`);
    }
  },
  5 * PATIENCE_MS,
);

test('a second desk is refused while the first lives, and let in at once when the first was killed', async () => {
  const path = join(tempFolder(), 'desk.db');
  const { desk, firstKept } = startDesk(path);
  await firstKept;
  expect(() => openStore(path, { clock: { now: () => 0 } })).toThrowError(
    expect.objectContaining({ constructor: expect.objectContaining({ name: 'StoreInUseError' }), pid: desk.pid }),
  );
  desk.kill('SIGKILL');
  await once(desk, 'close');
  const store = openStore(path, { clock: { now: () => 0 } });
  expect(store.reads.openCalls()).toHaveLength(1);
  await store.close();
});
