import { dayOf, readDay } from './readDay.ts';
import type { Reading } from './reading.ts';

const TIME = /(?:^|[\s,T])(?:(?:à|a|at)\s+)?(\d{1,2})(?:\s?h\s?(\d{2})?|:(\d{2})(?::00)?|(?=\s?[ap]m))\s?([ap]m)?\s*$/i;
const NOON = /(?:^|\s)(?:(?:à|a|at)\s+)?(?:midi|noon)\s*$/i;

/** The moment that was typed, as `2026-11-27T18:00` in the time of this desk; null while day or time is missing. */
export function readMoment(typed: string, reading: Reading): string | null {
  const found = timeIn(typed);
  if (!found) return null;
  const before = typed.slice(0, found.from).replace(/,\s*$/, '').trim();
  const day = before === '' ? nextDayWith(found.time, reading) : readDay(before, reading);
  return day && `${day}T${found.time}`;
}

/** In ms; null while it is none. */
export function momentRead(typed: string, reading: Reading): number | null {
  const read = readMoment(typed, reading);
  return read === null ? null : new Date(read).getTime();
}

/** The time that a text ends with, and where it begins. */
export function timeIn(typed: string): { time: string; from: number } | null {
  const noon = NOON.exec(typed);
  if (noon) return { time: '12:00', from: noon.index };
  const clock = TIME.exec(typed);
  if (!clock) return null;
  const [, hours = '', afterH, afterColon, half] = clock;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  const minutes = afterH ?? afterColon ?? '00';
  if (hour > 23 || Number(minutes) > 59) return null;
  return { time: `${String(hour).padStart(2, '0')}:${minutes}`, from: clock.index };
}

/** A time alone is today's, or tomorrow's where that has passed and it is about what is to come. */
function nextDayWith(time: string, { now, toward = 'future' }: Reading): string {
  const today = dayOf(new Date(now));
  if (toward === 'past' || new Date(`${today}T${time}`).getTime() > now) return today;
  const date = new Date(now);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1));
}
