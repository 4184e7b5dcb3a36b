import type { Notice } from '../../../shared/desk/deskState.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { noticeWords } from './noticeWords.ts';

const outcomes = ['busy', 'rejected', 'no-answer', 'congestion', 'unallocated'] as const;

/** A notice in words. */
export function useNoticeText(): (notice: Notice) => string {
  const say = useWords(noticeWords);
  const { time } = useFormats();
  const sayMeanwhile = ({ ended, arrived }: NonNullable<Notice['meanwhile']>) => [
    ended > 0 && say('ended', { count: ended }),
    arrived > 0 && say('arrived', { count: arrived }),
    ended + arrived === 0 && say('upToDate'),
  ];
  return ({ code, detail, at, meanwhile }) => {
    if (meanwhile) return [say(code), ...sayMeanwhile(meanwhile)].filter(Boolean).join(' ');
    const outcome = outcomes.find((one) => one === detail) ?? 'unknown';
    return say(code, {
      detail: (detail ?? say('someone')).slice(0, 120),
      time: time(at),
      outcome: say(`outcome.${outcome}`),
    });
  };
}
