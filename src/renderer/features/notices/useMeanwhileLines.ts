import type { Notice } from '../../../shared/desk/deskState.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { noticeWords } from './noticeWords.ts';

/** The calls that a break of the link hid, one a line. */
export function useMeanwhileLines(): (notice: Notice) => string[] {
  const say = useWords(noticeWords);
  const { time } = useFormats();
  return ({ meanwhile = [] }) =>
    meanwhile.map(({ what, who, how, at }) =>
      say(`while.${what}`, {
        time: time(at),
        who: (who ?? say('someone')).slice(0, 120),
        how: say(`how.${how ?? 'unknown'}`),
      }),
    );
}
