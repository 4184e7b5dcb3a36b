import type { Language } from '../../shared/lib/text.ts';
import { daysBetween } from './daysBetween.ts';
import { formatPhone } from './formatPhone.ts';

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

const DAY_MS = 86_400_000;

/** Each maker of words is costly to build and cheap to use: one set for each language. */
function createFormats(locale: string, home: string) {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (at: number) => format.format(at);
  };
  const time = dates({ hour: '2-digit', minute: '2-digit' });
  const dayInYear = dates({ day: 'numeric', month: 'short' });
  const dayWithYear = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = dates({ weekday: 'long' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    maximumSignificantDigits: 2,
    roundingPriority: 'morePrecision',
  });
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const share = new Intl.NumberFormat(locale, { style: 'percent' });
  const money = new Map<string, Intl.NumberFormat>();
  const moneyIn = (currency: string, digits: number) => {
    const key = `${currency}${digits}`;
    const options = {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    } as const;
    const format = money.get(key) ?? new Intl.NumberFormat(locale, options);
    money.set(key, format);
    return format;
  };
  const day = (at: number, now = Date.now()) =>
    new Date(at).getFullYear() === new Date(now).getFullYear() ? dayInYear(at) : dayWithYear(at);
  /** "today", "tomorrow", "Thursday", then "3 Dec". */
  const nearDay = (at: number, now = Date.now()) => {
    const away = daysBetween(now, at);
    if (Math.abs(away) <= 1) return relative.format(away, 'day');
    return away > 1 && away < 7 ? weekday(at) : day(at, now);
  };
  return {
    time,
    timeWithSeconds: dates({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    day,
    dayWithYear,
    /** "Friday 27 November 2026". */
    longDay: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekdayShort: dates({ weekday: 'short' }),
    month: dates({ month: 'long', year: 'numeric' }),
    nearDay,
    /** "today 17:00". */
    nearMoment: (at: number, now = Date.now()) => `${nearDay(at, now)} ${time(at)}`,
    moment: (at: number, now = Date.now()) => `${day(at, now)} ${time(at)}`,
    clock,
    count: (value: number) => whole.format(value),
    /** "12.3", and of something small its first two digits: "0.042". */
    rate: (value: number) => exact.format(value),
    percent: (part: number) => share.format(part),
    /** Cents are shown only where there are some. */
    money: (cents: number, currency: string) => moneyIn(currency, cents % 100 === 0 ? 0 : 2).format(cents / 100),
    span,
    /** "6 min", "2 h 01", then whole days: "3 days". */
    longSpan: (ms: number) => (ms < DAY_MS ? span(ms) : days.format(Math.floor(ms / DAY_MS))),
    phone: (number: string) => formatPhone(number, home),
  };
}
export type Formats = ReturnType<typeof createFormats>;

/** "45 s", "6 min", "2 h 01". */
function span(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1000)}\u00a0s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${Math.floor(minutes / 60)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}

/** `02:14`, `1:02:14`; never below zero. */
function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

const made: Record<string, Formats> = {};
/** `home`: the calling code of the country whose numbers are written as at home. */
export function formatsIn(language: Language, home = '33'): Formats {
  const name = `${language} ${home}`;
  made[name] ??= createFormats(locales[language], home);
  return made[name];
}
