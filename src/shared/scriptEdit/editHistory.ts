/** What was, what is, and what was taken back. */
export interface EditHistory<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
  /** What the last edit was about: typing on in the same place is one step back. */
  about: string | null;
}

const MOST = 200;

export const beginHistory = <T>(now: T): EditHistory<T> => ({ past: [], now, future: [], about: null });

/** `about`: the same as last time joins the two; null never does. */
export function edited<T>(history: EditHistory<T>, now: T, about: string | null = null): EditHistory<T> {
  if (now === history.now) return history;
  const joins = about !== null && about === history.about;
  const past = joins ? history.past : [...history.past, history.now].slice(-MOST);
  return { past, now, future: [], about };
}

export function undone<T>({ past, now, future, about }: EditHistory<T>): EditHistory<T> {
  const before = past.at(-1);
  if (past.length === 0 || before === undefined) return { past, now, future, about };
  return { past: past.slice(0, -1), now: before, future: [now, ...future], about: null };
}

export function redone<T>({ past, now, future, about }: EditHistory<T>): EditHistory<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, now, future, about };
  return { past: [...past, now], now: after, future: rest, about: null };
}
