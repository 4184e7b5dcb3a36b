import type { Database } from 'better-sqlite3';
import { createCopyReads } from './copyReads.ts';
import { createFeedReads } from './feedReads.ts';
import { createLookup } from './lookup.ts';
import type { FromThread, ToThread } from './workerMessages.ts';

/** Answers one question after the other. */
export function createReading(db: Database, tell: (message: FromThread) => void) {
  const { device: lastOf } = createLookup(db);
  const reads = { ...createFeedReads(db), ...createCopyReads(db), lastOf };
  return {
    ask: (asked: ToThread) => {
      if (asked.type !== 'read') return;
      const { id, name, args } = asked;
      try {
        const read = reads[name] as (...args: unknown[]) => unknown;
        tell({ type: 'answer', id, ok: true, value: read(...args) });
      } catch (error) {
        tell({ type: 'answer', id, ok: false, message: error instanceof Error ? error.message : String(error) });
      }
    },
    end: (done: () => void) => done(),
  };
}
