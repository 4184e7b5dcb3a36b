import { monthNamed, weekdayNamed } from './named.ts';
import type { Reading } from './reading.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** A day as it is kept: `2026-11-27`, in the time of this desk. */
export const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** The day that was typed, in any way people write one; null while it is none. */
export function readDay(typed: string, reading: Reading): string | null {
  const text = plain(typed);
  return inFigures(text, reading) ?? inWords(text, reading);
}

/** Lower case, without accents, and one space where there are several. */
const plain = (typed: string): string =>
  typed.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().replace(/\s+/g, ' ').trim();

/** `2026-11-27`; `27/11`, `27.11.26`, `27 11 2026`: the day first, as French and British people write. */
function inFigures(text: string, reading: Reading): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return whole(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, , month, , year] = /^(\d{1,2})([/. -])(\d{1,2})(?:(\2)(\d{4}|\d{2}))?$/.exec(text) ?? [];
  return day && month ? inYear(Number(day), Number(month), year, reading) : null;
}

function inWords(text: string, reading: Reading): string | null {
  const { now, toward = 'future' } = reading;
  const ahead = daysAhead(text);
  if (ahead !== null) return moved(now, ahead);
  const [, first, month, year] = /^(?:le )?(\d{1,2})(?:er)? (\p{L}{3,})\.?(?: (\d{4}|\d{2}))?$/u.exec(text) ?? [];
  if (first && month) return inYear(Number(first), monthNamed(month), year, reading);
  const [, named, day, in_] = /^(\p{L}{3,})\.? (\d{1,2})(?:,? (\d{4}))?$/u.exec(text) ?? [];
  if (named && day && monthNamed(named) > 0) return inYear(Number(day), monthNamed(named), in_, reading);
  const weekday = weekdayNamed(text);
  if (weekday === null) return null;
  const away = (weekday - new Date(now).getDay() + 7) % 7 || 7;
  return moved(now, toward === 'future' ? away : away - 7 || -7);
}

const said: Record<string, number> = {
  today: 0,
  "aujourd'hui": 0,
  auj: 0,
  tomorrow: 1,
  demain: 1,
  yesterday: -1,
  hier: -1,
};

/** `tomorrow`, `+3`. */
function daysAhead(text: string): number | null {
  const counted = /^([+-]\d{1,3}) ?(?:j|d)?$/.exec(text)?.[1];
  return said[text] ?? (counted === undefined ? null : Number(counted));
}

const moved = (now: number, days: number): string => {
  const date = new Date(now);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + days));
};

/** Without a year it is the one in which the day lies nearest; of what has happened, the latest that is not ahead. */
function inYear(day: number, month: number, year: string | undefined, { now, toward }: Reading): string | null {
  if (year !== undefined) return whole(Number(year.length === 2 ? `20${year}` : year), month, day);
  const thisYear = new Date(now).getFullYear();
  const far = (kept: string) => Math.abs(new Date(`${kept}T12:00`).getTime() - now);
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((one) => whole(one, month, day) ?? [])
    .filter((one) => toward !== 'past' || one <= dayOf(new Date(now)))
    .reduce<string | null>((nearest, one) => (nearest === null || far(one) < far(nearest) ? one : nearest), null);
}

/** Null for a day that no calendar has. */
function whole(year: number, month: number, day: number): string | null {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? dayOf(date) : null;
}
