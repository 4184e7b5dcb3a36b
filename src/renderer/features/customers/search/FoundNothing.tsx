import type { ErrorCode } from '../../../../shared/lib/result.ts';
import { sentences } from '../../../session/sentences.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Blank } from '../../../ui/Blank.tsx';
import { Button } from '../../../ui/Button.tsx';
import { customersWords } from '../customersWords.ts';
import { searchWords } from './searchWords.ts';

interface FoundNothingProps {
  typed: string;
  /** No answer yet: say nothing. */
  isWaiting: boolean;
  failure: ErrorCode | null;
  onCreate: (typed: string) => void;
}

/** An empty list: why, and what to do. */
export function FoundNothing({ typed, isWaiting, failure, onCreate }: FoundNothingProps) {
  const say = useWords(searchWords);
  const name = useWords(customersWords);
  const refuse = useWords(sentences);
  if (failure) {
    return (
      <Blank tone="bad" title={say('failed')}>
        {refuse(failure)}
      </Blank>
    );
  }
  if (typed === '') return <Blank title={say('emptyTitle')}>{say('emptyHint')}</Blank>;
  if (isWaiting) return null;
  const action = (
    <Button look="primary" onClick={() => onCreate(typed)}>
      {name('createNamed', { text: typed })}
    </Button>
  );
  return (
    <Blank title={say('none', { text: typed })} action={action}>
      {say('noneHint')}
    </Blank>
  );
}
