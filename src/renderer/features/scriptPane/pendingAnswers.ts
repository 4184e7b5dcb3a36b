import type { Answer } from '../../../shared/script/answer.ts';

const pauseMs = 200;

/** Answers typed but not yet sent. Each is sent after a short pause; going on takes what is left along. */
export function createPendingAnswers(send: (key: string, value: Answer) => void) {
  const waiting = new Map<string, { value: Answer; timer: ReturnType<typeof setTimeout> }>();
  const forget = (key: string) => {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
  };
  const flush = (key: string) => {
    const entry = waiting.get(key);
    if (!entry) return;
    forget(key);
    send(key, entry.value);
  };
  return {
    put(key: string, value: Answer): void {
      forget(key);
      waiting.set(key, { value, timer: setTimeout(() => flush(key), pauseMs) });
    },
    flush,
    peek: (key: string): Answer | undefined => waiting.get(key)?.value,
    flushAll(): void {
      for (const key of [...waiting.keys()]) flush(key);
    },
    /** What a reply takes along; it will not be sent again. */
    take(): Record<string, Answer> {
      const taken = Object.fromEntries([...waiting].map(([key, { value }]) => [key, value]));
      for (const key of Object.keys(taken)) forget(key);
      return taken;
    },
  };
}
export type PendingAnswers = ReturnType<typeof createPendingAnswers>;
