import { dayOf } from './readDay.ts';

const WEEKS = 6;

/** The weeks that show a day's month, from Monday on; always six, so that nothing below jumps. */
export function monthDays(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const monday = daysLater(first, -((dateOf(first).getDay() + 6) % 7));
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (__, n) => daysLater(monday, week * 7 + n)),
  );
}

export function daysLater(day: string, days: number): string {
  const date = dateOf(day);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days));
}

/** The same day of another month, or its last. */
export function monthsLater(day: string, months: number): string {
  const date = dateOf(day);
  const last = new Date(date.getFullYear(), date.getMonth() + months + 1, 0).getDate();
  return dayOf(new Date(date.getFullYear(), date.getMonth() + months, Math.min(date.getDate(), last)));
}

const dateOf = (day: string): Date => new Date(`${day}T12:00`);
