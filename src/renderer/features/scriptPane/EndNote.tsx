import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

/** The end of the script: what it reached, and the disposition it proposes. */
export function EndNote({ call, view }: { call: DeskCall; view: StepView }) {
  const say = useWords(scriptWords);
  const run = useCommand();
  const proposed = call.dispositions.find(({ key }) => key === view.disposition);
  const isChosen = call.disposition?.key === proposed?.key;
  const choose = () => proposed && void run('wrapUp.choose', { callId: call.call.id, disposition: proposed.key });
  const canChoose = proposed !== undefined && call.disposition === null && call.place !== 'ringing';
  useKeys('script', [{ key: 'Enter', run: choose }], { on: canChoose });
  return (
    <div className={styles.act}>
      {view.reached && <span>{say('reached')}</span>}
      {canChoose && (
        <Button look="primary" shortcut="Enter" onClick={choose}>
          {say('endProposes', { label: proposed.label })}
        </Button>
      )}
      {proposed && isChosen && <span>{say('endChosen', { label: proposed.label })}</span>}
    </div>
  );
}
