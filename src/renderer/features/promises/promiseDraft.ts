import type { PromiseFields } from '../../../shared/promise/promise.ts';
import { writeMoment } from '../../session/dates/writeDate.ts';

/** Under which a form is kept with its call. */
export const PROMISE_FORM = 'promise';

/** A promise as it is typed: the moment as it was written, half of one too. */
export interface PromiseDraft extends Omit<PromiseFields, 'dueAt'> {
  when: string;
}

/** What a promise begins with: what the script noted, by whoever works here. */
export function firstPromise(suggested: PromiseFields | null | undefined, me: string): PromiseDraft {
  const { kind = 'callback', dueAt, text = '', owner = me } = suggested ?? {};
  return { kind, when: dueAt === undefined ? '' : writeMoment(dueAt), text, owner };
}
