import { createRush } from './rush.ts';

/** What is not painted by then is not waited for. A record that is chased away sooner is never more than a face. */
const PATIENCE_MS = 40;

/** Work on a call that gives way to the first frame of its record. */
export interface AfterPop {
  wait(callId: string, work: () => void): void;
  /** The record is painted: now, or, where calls chase each other, once this one has stayed for a moment. */
  painted(callId: string): void;
  /** What waits is needed now. */
  run(callId: string): void;
  stop(): void;
}

/** On the machine's own time: it is about frames. */
export function createAfterPop(guard: (work: () => void) => void): AfterPop {
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; work: () => void }>();
  const chases = createRush(PATIENCE_MS);
  let isRush = false;

  function run(callId: string): void {
    const found = waiting.get(callId);
    if (!found) return;
    clearTimeout(found.timer);
    waiting.delete(callId);
    guard(found.work);
  }
  return {
    wait(callId, work) {
      isRush = chases();
      waiting.set(callId, { work, timer: setTimeout(run, PATIENCE_MS, callId) });
    },
    painted(callId) {
      if (!isRush) run(callId);
    },
    run,
    stop() {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
