import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { scriptWords } from './scriptWords.ts';

/** How long this step has been on the screen, and how long this phase takes where it has other steps. */
export function StepClock({ enteredAt, phaseAt }: { enteredAt: number; phaseAt: number }) {
  const say = useWords(scriptWords);
  const { clock } = useFormats();
  const now = useNow(1000);
  return (
    <span className="figures">
      {say('step', { clock: clock(now - enteredAt) })}
      {phaseAt < enteredAt && ` · ${say('phase', { clock: clock(now - phaseAt) })}`}
    </span>
  );
}
