import type { Notice } from '../../../shared/desk/deskState.ts';
import { MISSED } from '../../../shared/presence/pauseReason.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { dueText } from './dueText.ts';
import { noticeWords } from './noticeWords.ts';

/** How late something is, is told in minutes. */
const REDRAWN_MS = 30_000;
const outcomes = ['busy', 'rejected', 'no-answer', 'congestion', 'unallocated'] as const;

/** A notice in words. */
export function useNoticeText(): (notice: Notice) => string {
  const say = useWords(noticeWords);
  const formats = useFormats();
  const { time } = formats;
  const isAnyDue = useDesk(({ notices }) => notices.some(({ dueAt }) => dueAt != null));
  const now = useNow(isAnyDue ? REDRAWN_MS : null);
  const reason = useDesk(({ presence }) => presence.reason);
  return (notice) => {
    const { code, detail, at, meanwhile } = notice;
    const due = dueText(notice, { say, formats, now: Math.max(now, at) });
    if (due !== null) return due;
    if (meanwhile) return `${say(code)} ${say(meanwhile.length > 0 ? 'whileAway' : 'upToDate')}`;
    const isPaused = code === 'missed-call' && reason === MISSED;
    const outcome = outcomes.find((one) => one === detail) ?? 'unknown';
    const said = say(code, {
      detail: (detail ?? say('someone')).slice(0, 120),
      time: time(at),
      outcome: say(`outcome.${outcome}`),
    });
    return isPaused ? `${said} ${say('pausedSince')}` : said;
  };
}
