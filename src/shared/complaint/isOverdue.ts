import type { ComplaintLine } from './register.ts';

/** Something was to be done by now, and nobody said that it was. */
export const isOverdue = (
  { status, dueAt, newsDueAt }: Pick<ComplaintLine, 'status' | 'dueAt' | 'newsDueAt'>,
  now: number,
): boolean => status === 'open' && ((dueAt !== null && dueAt < now) || (newsDueAt !== null && newsDueAt < now));
