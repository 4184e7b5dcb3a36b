import { sentences } from '../../session/sentences.ts';
import type { Answer } from '../../session/useAnswer.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { editorWords } from './editorWords.ts';

/** Nothing to show yet, or nothing for this user. */
export function Missing({ answer: { failure, reload } }: { answer: Answer<unknown> }) {
  const say = useWords(editorWords);
  const refuse = useWords(sentences);
  const isSlow = useSlow(failure === null);
  if (failure === 'not-allowed') return <Blank title={say('notAllowed')}>{say('notAllowedDetail')}</Blank>;
  if (failure === null) return isSlow && <Blank title={say('loading')} />;
  return (
    <Blank tone="bad" title={say('unreachable')} action={<Button onClick={() => void reload()}>{say('retry')}</Button>}>
      {refuse(failure)}
    </Blank>
  );
}
