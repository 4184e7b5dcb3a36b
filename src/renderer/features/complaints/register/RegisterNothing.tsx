import type { ErrorCode } from '../../../../shared/lib/result.ts';
import { sentences } from '../../../session/sentences.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Blank } from '../../../ui/Blank.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useSlow } from '../../../ui/useSlow.ts';
import { complaintWords } from '../complaintWords.ts';
import { registerWords } from './registerWords.ts';

interface RegisterNothingProps {
  isReading: boolean;
  failure: ErrorCode | null;
  isFiltered: boolean;
  onClear: () => void;
  onRetry: () => void;
}

/** No rows: still reading, refused, nothing that matches, or nothing at all. */
export function RegisterNothing({ isReading, failure, isFiltered, onClear, onRetry }: RegisterNothingProps) {
  const say = useWords(registerWords);
  const ask = useWords(complaintWords);
  const refuse = useWords(sentences);
  const isSlow = useSlow(isReading);
  if (isReading) return isSlow ? <Blank title={say('loading')} /> : null;
  if (failure) {
    return (
      <Blank tone="bad" title={say('failed')} action={<Button onClick={onRetry}>{ask('retry')}</Button>}>
        {refuse(failure)}
      </Blank>
    );
  }
  if (!isFiltered) return <Blank title={say('emptyTitle')}>{say('emptyHint')}</Blank>;
  return (
    <Blank title={say('noMatch')} action={<Button onClick={onClear}>{say('filter.clear')}</Button>}>
      {say('noMatchHint')}
    </Blank>
  );
}
