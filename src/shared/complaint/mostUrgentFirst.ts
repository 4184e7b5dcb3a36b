import type { Complaint } from '../customer/customer.ts';

type Urgency = Pick<Complaint, 'gravity' | 'openedAt' | 'dueAt'>;

const weight = { high: 0, medium: 1, low: 2 } as const;

/** What is late before what is not, then the graver, then what is due sooner, then the older. */
export const mostUrgentFirst = <C extends Urgency>(complaints: readonly C[], now: number): C[] =>
  complaints.toSorted(
    (a, b) =>
      Number(isLate(b, now)) - Number(isLate(a, now)) ||
      weight[a.gravity] - weight[b.gravity] ||
      (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
      a.openedAt - b.openedAt,
  );

const isLate = ({ dueAt }: Urgency, now: number): boolean => dueAt !== null && dueAt < now;
