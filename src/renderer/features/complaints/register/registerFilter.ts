import type { Input } from '../../../../shared/api/deskApi.ts';
import type { Complaint } from '../../../../shared/customer/customer.ts';

export const ages = ['any', 'week', 'month', 'quarter'] as const;
export type Age = (typeof ages)[number];
export const views = ['open', 'closed', 'all'] as const;

/** What to see of the register; null: any. */
export interface Filter {
  text: string;
  view: (typeof views)[number];
  reason: string | null;
  gravity: Complaint['gravity'] | null;
  owner: string | null;
  age: Age;
  overdue: boolean;
}

/** What waits for somebody. */
export const openOnes: Filter = {
  ...{ text: '', view: 'open', reason: null, gravity: null, owner: null, age: 'any', overdue: false },
};

export const isUnfiltered = (filter: Filter): boolean =>
  filter.text.trim() === '' && JSON.stringify({ ...filter, text: '' }) === JSON.stringify(openOnes);

const dayMs = 86_400_000;
const days: Record<Age, number> = { any: 0, week: 7, month: 30, quarter: 90 };

/** The question to the desk. */
export function registerQuestion(filter: Filter, now: number, after: string | null): Input<'complaint.list'> {
  const { text, view, reason, gravity, owner, age, overdue } = filter;
  const openedBefore = age === 'any' ? null : now - days[age] * dayMs;
  return { text: text.trim(), status: view, reason, gravity, owner, openedBefore, overdue, after };
}
