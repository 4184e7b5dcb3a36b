import type { Notice } from '../../../shared/desk/deskState.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { noticeWords } from './noticeWords.ts';

const outcomes = ['busy', 'rejected', 'no-answer', 'congestion', 'unallocated'] as const;

/** A notice in words. */
export function useNoticeText(): (notice: Notice) => string {
  const say = useWords(noticeWords);
  const { time } = useFormats();
  return ({ code, detail, at }) => {
    const outcome = outcomes.find((one) => one === detail) ?? 'unknown';
    return say(code, {
      detail: (detail ?? say('someone')).slice(0, 120),
      time: time(at),
      outcome: say(`outcome.${outcome}`),
    });
  };
}
