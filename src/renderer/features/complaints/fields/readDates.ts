import type { ComplaintPatch } from '../../../../shared/complaint/complaint.ts';
import { readDay } from '../../../session/dates/readDay.ts';
import { momentRead } from '../../../session/dates/readMoment.ts';

export type DatesTyped = Partial<Record<'dueAt' | 'happenedOn', string>>;

/** What the dates of a complaint say as they were typed; one that cannot be read is none. */
export const readDates = ({ dueAt, happenedOn }: DatesTyped, now: number): ComplaintPatch => ({
  ...(dueAt !== undefined && { dueAt: momentRead(dueAt, { now }) }),
  ...(happenedOn !== undefined && { happenedOn: readDay(happenedOn, { now, toward: 'past' }) ?? '' }),
});
