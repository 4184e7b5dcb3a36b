import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { scriptWords } from './scriptWords.ts';

/** How long this step has been on the screen. */
export function StepClock({ enteredAt }: { enteredAt: number }) {
  const say = useWords(scriptWords);
  const { clock } = useFormats();
  return <span className="figures">{say('step', { clock: clock(useNow(1000) - enteredAt) })}</span>;
}
