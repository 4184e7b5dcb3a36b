import { sentences } from '../../session/sentences.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { useSetup, useSetupStore } from './SetupContext.ts';
import { setupWords } from './setupWords.ts';

/** Nothing to show yet, or nothing for this desk. */
export function SetupMissing() {
  const say = useWords(setupWords);
  const refuse = useWords(sentences);
  const store = useSetupStore();
  const failure = useSetup((state) => state.failure);
  const isSlow = useSlow(failure === null);
  if (failure === 'not-allowed') return <Blank title={say('notAllowed')}>{say('notAllowedDetail')}</Blank>;
  if (failure === null) return isSlow && <Blank title={say('loading')} />;
  return (
    <Blank
      tone="bad"
      title={say('unreachable')}
      action={<Button onClick={() => void store.load()}>{say('retry')}</Button>}
    >
      {refuse(failure)}
    </Blank>
  );
}
