/** The periods that the log offers; `between` takes two dates. */
export const periods = ['today', 'week', 'month', 'all', 'between'] as const;
export type Period = (typeof periods)[number];

/** Dates as `YYYY-MM-DD`, as the two fields give them; empty: no limit on that side. */
export interface Between {
  first: string;
  last: string;
}

/** Calls that began in [from, to), ms; null: no limit. */
export interface Range {
  from: number | null;
  to: number | null;
}

const startOfDay = (at: number, daysBefore = 0): number => {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysBefore).getTime();
};

/** Midnight of a date in this desk's time, some days later. */
function midnight(date: string, daysAfter: number): number | null {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) return null;
  return new Date(year, month - 1, day + daysAfter).getTime();
}

/** Whole days of this desk's time: a week is today and the six days before. */
export function periodRange(period: Period, between: Between, now: number): Range {
  if (period === 'all') return { from: null, to: null };
  if (period === 'between') return { from: midnight(between.first, 0), to: midnight(between.last, 1) };
  const days = { today: 0, week: 6, month: 29 }[period];
  return { from: startOfDay(now, days), to: null };
}
