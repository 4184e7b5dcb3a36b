import type { Notice } from '../../../shared/desk/deskState.ts';
import type { Say } from '../../session/words/sayIn.ts';
import type { Formats } from '../../ui/formats.ts';
import type { NoticeWord } from './noticeWords.ts';

const words = {
  'promise-due': 'promise-late',
  'plan-due': 'plan-late',
  'promises-due': 'promises-late',
} as const;

interface Told {
  say: Say<NoticeWord>;
  formats: Pick<Formats, 'nearMoment' | 'longSpan'>;
  now: number;
}

/** A reminder with its date and time, and how late it is by now; null for any other notice. */
export function dueText({ code, detail, dueAt }: Notice, { say, formats, now }: Told): string | null {
  if (!(code in words) || dueAt == null) return null;
  const due = code as keyof typeof words;
  const lateMs = now - dueAt;
  return say(lateMs >= 60_000 ? words[due] : due, {
    detail: (detail ?? '').slice(0, 120),
    moment: formats.nearMoment(dueAt, now),
    span: formats.longSpan(lateMs),
  });
}
