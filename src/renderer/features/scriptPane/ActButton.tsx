import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

interface ActButtonProps {
  act: NonNullable<StepView['act']>;
  /** Under this name the run keeps that it was done. */
  stepId: string;
  callId: string;
  onDone: (stepId: string, done: boolean) => void;
  onGoOn: () => void;
}

/** What the agent does at this step: the desk opens its tool for it, and notes that it was done. */
export function ActButton({ act, stepId, callId, onDone, onGoOn }: ActButtonProps) {
  const say = useWords(scriptWords);
  const open = useActTool(act, callId, onGoOn);
  const mark = () => onDone(stepId, !act.done);
  useKeys('script', [{ key: 'G', label: say(`act.${act.name}`), run: open ?? mark }]);
  return (
    <div className={styles.act}>
      {open && (
        <Button look={act.done ? 'plain' : 'primary'} shortcut="G" onClick={open}>
          {say(`act.${act.name}`)}
        </Button>
      )}
      <Button
        look={act.done || open ? 'plain' : 'primary'}
        aria-pressed={act.done}
        onClick={mark}
        {...(!open && { shortcut: 'G' })}
      >
        {act.done ? `✓ ${say('done')}` : `${open ? '' : `${say(`act.${act.name}`)} · `}${say('markDone')}`}
      </Button>
    </div>
  );
}

/** The desk's own tool for an act, where there is one. */
function useActTool({ name, script }: ActButtonProps['act'], callId: string, onGoOn: () => void): (() => void) | null {
  const { panels } = useSession();
  const run = useCommand();
  if (name === 'promise.add' || name === 'callback.plan' || name === 'appointment.plan')
    return () => panels.open('promise');
  if (name === 'call.transfer') return () => panels.open('transfer');
  if (name === 'script.switch' && script) return () => void run('script.switch', { callId, scriptId: script });
  if (name === 'script.call') return onGoOn;
  return null;
}
