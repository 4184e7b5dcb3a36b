import { createStore } from 'zustand/vanilla';
import type { ErrorCode, Result } from '../../../shared/lib/result.ts';
import type { TypedDrafts } from './typedDrafts.ts';

export interface Typed {
  text: string;
  /** Grows with every keystroke. */
  rev: number;
  /** The newest text that the desk has. */
  keptRev: number;
  savedAt: number | null;
  failure: ErrorCode | null;
}
export type TellDesk = (text: string, rev: number) => Promise<Result<{ savedAt: number }>>;
export type Told = { text: string; rev: number; savedAt: number | null };

const pauseMs = 120;
const firstRetryMs = 500;
const longestRetryMs = 5_000;
const hopeless: readonly ErrorCode[] = ['no-such-call', 'not-found', 'bad-input'];

/**
 * One text, such as the notes of a call or what is in a form. What is typed here wins over what the desk says, is told
 * to the desk after a short pause, and stays in the window's own drafts until the desk has it: no keystroke is lost to
 * a reload or a lost desk.
 */
export function createTypedKeeper(tell: TellDesk, drafts: TypedDrafts, told: Told) {
  const draft = drafts.read();
  const first = draft && draft.rev > told.rev ? draft : told;
  const store = createStore<Typed>(() => ({
    text: first.text,
    rev: first.rev,
    keptRev: told.rev,
    savedAt: told.savedAt,
    failure: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(keepNow, ms);
  };

  const keepNow = async (): Promise<void> => {
    clearTimeout(timer);
    const { text, rev, keptRev } = store.getState();
    if (rev <= keptRev) return;
    const result = await tell(text, rev);
    if (result.ok) kept(rev, result.value.savedAt);
    else refused(result.code);
  };

  const kept = (rev: number, savedAt: number) => {
    retryMs = firstRetryMs;
    const state = store.getState();
    if (rev > state.keptRev) store.setState({ keptRev: rev, savedAt, failure: null });
    if (state.rev === rev) drafts.forget();
  };

  const refused = (code: ErrorCode) => {
    store.setState({ failure: code });
    if (hopeless.includes(code)) return;
    later(retryMs);
    retryMs = Math.min(longestRetryMs, retryMs * 2);
  };

  if (first === draft) later(0);
  return {
    ...store,
    type(text: string): void {
      const rev = store.getState().rev + 1;
      store.setState({ text, rev });
      drafts.write({ text, rev });
      later(pauseMs);
    },
    /**
     * Another window of this desk may have written: its text is taken only while nothing here waits. Our own text is
     * told back before it is on the disk: only the answer says that it is kept.
     */
    hear(heard: Told): void {
      const { rev, keptRev, savedAt } = store.getState();
      if (rev > keptRev) return;
      if (heard.rev > rev) store.setState({ ...heard, keptRev: heard.rev, failure: null });
      else if (heard.rev === rev && (heard.savedAt ?? 0) > (savedAt ?? 0)) store.setState({ savedAt: heard.savedAt });
    },
    keepNow,
  };
}
export type TypedKeeper = ReturnType<typeof createTypedKeeper>;
