import type { Saving } from '../../../shared/desk/deskState.ts';
import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { DeskError } from '../../../shared/lib/result.ts';
import type { JournaledCall, StoreWrites } from '../../store/deskStore.ts';
import { createWriteQueue } from './writeQueue.ts';

/** The page is told of what waits to be written no more often than this. */
const TELL_MS = 200;

export interface Saver {
  /** Writes the whole call; while a write of the same call waits, only the latest is written. Resolves when it is on the disk. */
  keepCall(call: JournaledCall, lines: StoryLine[]): Promise<number>;
  /** Kept in memory and tried again until it is done. Resolves when it is on the disk, rejects at the first failure, and goes on trying. */
  keep(work: (writes: StoreWrites) => Promise<void>): Promise<number>;
  /** How many story lines of a restored call are on the disk already. */
  resumeLines(interactionId: string, count: number): void;
  retryNow(): void;
  /** What waits for the centre is no longer what it was. */
  tellSoon(): void;
  /** A record is about to be painted: what is to be written waits for a moment. */
  rest(): void;
  /** Resolves when nothing waits any more, or when a last attempt has failed. Nobody is told of anything afterwards. */
  end(): Promise<void>;
}

interface Options {
  writes: StoreWrites;
  clock: Clock;
  outbox: () => number;
  tell: (saving: Saving) => void;
  /** A call is on the disk as it was handed in here. */
  onCallKept: (call: JournaledCall, savedAt: number) => void;
  /** A write that can never succeed, such as a change of a row that is gone. It is dropped. */
  onRefused: (error: DeskError) => void;
}

/** Everything the desk must not lose goes through here, in order. */
export function createSaver({ writes, clock, outbox, tell, onCallKept, onRefused }: Options): Saver {
  const counts = new Map<string, number>();
  const waiting = new Map<string, { call: JournaledCall; lines: { n: number; line: StoryLine }[] }>();
  let cancelTelling: (() => void) | null = null;
  let ended = false;
  const queue = createWriteQueue({ clock, onRefused, onChange: (urgent) => (urgent ? tellNow() : tellSoon()) });

  function tellNow(): void {
    cancelTelling?.();
    cancelTelling = null;
    if (ended) return;
    const { length, savedAt, failure } = queue.state();
    tell({ unsaved: length, savedAt, failure, outbox: outbox() });
  }
  function tellSoon(): void {
    cancelTelling ??= clock.after(TELL_MS, tellNow);
  }

  function numbered(id: string, lines: StoryLine[]): { n: number; line: StoryLine }[] {
    const first = counts.get(id) ?? 0;
    counts.set(id, first + lines.length);
    return lines.map((line, i) => ({ n: first + i, line }));
  }

  return {
    keepCall(call, lines) {
      const id = call.interactionId;
      const earlier = waiting.get(id);
      waiting.set(id, { call, lines: [...(earlier?.lines ?? []), ...numbered(id, lines)] });
      if (call.place === 'closed') counts.delete(id);
      return queue.add(`call ${id}`, async () => {
        const value = waiting.get(id);
        if (!value) return;
        waiting.delete(id);
        try {
          await writes.journal(value.call, value.lines);
        } catch (error) {
          const newer = waiting.get(id);
          waiting.set(id, { call: newer?.call ?? value.call, lines: [...value.lines, ...(newer?.lines ?? [])] });
          throw error;
        }
        onCallKept(value.call, clock.now());
      });
    },
    keep: (work) => queue.add(null, () => work(writes)),
    resumeLines: (id, count) => void counts.set(id, count),
    retryNow: queue.retryNow,
    tellSoon,
    rest: queue.rest,
    async end() {
      await queue.flush();
      ended = true;
      cancelTelling?.();
    },
  };
}
