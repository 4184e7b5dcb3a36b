import type { Notice } from '../../../shared/desk/deskState.ts';
import { MISSED } from '../../../shared/presence/pauseReason.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { noticeWords } from './noticeWords.ts';

const outcomes = ['busy', 'rejected', 'no-answer', 'congestion', 'unallocated'] as const;

/** A notice in words. */
export function useNoticeText(): (notice: Notice) => string {
  const say = useWords(noticeWords);
  const { time } = useFormats();
  const reason = useDesk(({ presence }) => presence.reason);
  return ({ code, detail, at, meanwhile }) => {
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
