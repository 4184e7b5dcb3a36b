import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { Log } from '../../log.ts';
import type { CentreStore } from '../../store/centreStore.ts';
import { readHandedOver } from './readHandedOver.ts';

/** The desk writes the file while the centre starts. */
const LOOK_MS = 100;

export interface HandOver {
  /** Written whole by the desk that started this centre. */
  file: string;
  /** Is there once all of it has been taken. */
  mark: string;
}

/**
 * The store of a centre that begins with what its own desk had before there was one, such as the demonstration. Nobody is told of a
 * part of it: whoever asks how far the store is waits until all has been taken. Taking it twice changes nothing.
 */
export function takeHandOver(
  store: CentreStore,
  { file, mark }: HandOver,
  { clock, log }: { clock: Clock; log: Log },
): CentreStore {
  let cancel = () => {};
  let isClosed = false;
  const pause = () =>
    new Promise<void>((resolve) => {
      cancel = clock.after(LOOK_MS, resolve);
    });
  const take = async () => {
    while (!isClosed && !existsSync(file)) await pause();
    let taken = 0;
    for await (const rows of readHandedOver(file)) {
      if (isClosed) return;
      await store.put(rows);
      taken += rows.length;
    }
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, '', { mode: 0o600 });
    rmSync(file, { force: true });
    log.info({ rows: taken }, 'taken over from the desk');
  };
  const done = existsSync(mark) ? Promise.resolve() : take();
  done.catch((error: unknown) => log.error({ code: (error as NodeJS.ErrnoException).code }, 'nothing was taken over'));
  return {
    ...store,
    state: async () => {
      await done;
      return store.state();
    },
    close: async () => {
      isClosed = true;
      cancel();
      await store.close();
    },
  };
}
