import type { Input } from '../../../../shared/api/deskApi.ts';
import type { Direction } from '../../../../shared/call/call.ts';
import type { Between, Period } from './period.ts';
import { periodRange } from './period.ts';

/** What the agent wants to see of the log. */
export interface LogFilter {
  text: string;
  direction: Direction | 'all';
  /** Its key; null: every one. */
  disposition: string | null;
  period: Period;
  between: Between;
}

export const everything: LogFilter = {
  text: '',
  direction: 'all',
  disposition: null,
  period: 'all',
  between: { first: '', last: '' },
};

export const isEverything = (filter: LogFilter): boolean =>
  filter.text.trim() === '' &&
  filter.direction === 'all' &&
  filter.disposition === null &&
  (filter.period === 'all' || (filter.period === 'between' && !filter.between.first && !filter.between.last));

/** The question to the desk; days begin and end where `now` is. */
export function logQuestion(filter: LogFilter, now: number, after: string | null): Input<'callLog.list'> {
  const { text, direction, disposition, period, between } = filter;
  return { text: text.trim(), direction, disposition, after, ...periodRange(period, between, now) };
}
