export const periods = ['month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

const days: Record<Exclude<Period, 'year'>, number> = { month: 30, quarter: 90 };

/** Whole days, and for a year whole months: up to the end of today. */
export function ratioPeriod(period: Period, now: number): { from: number; to: number } {
  const at = new Date(now);
  const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()];
  const from = period === 'year' ? new Date(year, month - 11, 1) : new Date(year, month, day - days[period] + 1);
  return { from: from.getTime(), to: new Date(year, month, day + 1).getTime() };
}
