import { dayOf } from './readDay.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11-27` as people type it: `27/11/2026`. Both languages of the desk say the day first. */
export const writeDay = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');

/** A moment as people type it: `27/11/2026 18:00`. */
export function writeMoment(at: number): string {
  const date = new Date(at);
  return `${writeDay(dayOf(date))} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What is kept as a day or a moment, as people type it; anything else stays as it is. */
export const writeDate = (kept: string): string =>
  kept.replace(/^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/, (_, day: string, time?: string) =>
    [writeDay(day), time].filter(Boolean).join(' '),
  );
