import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { reasonText } from './reasonText.ts';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

/** Which script, why this one, and the way to another. */
export function ScriptHead({ call }: { call: DeskCall }) {
  const say = useWords(scriptWords);
  const { isOpen, toggle } = usePanel('scripts');
  const canSwitch = call.place !== 'ringing';
  const { script } = call;
  useKeys('script', [{ key: 'S', label: say('switch'), run: toggle }], { on: canSwitch });
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        {script?.title ?? say('pane')}
        {script && <span className={styles.why}>{reasonText(script.why, say)}</span>}
      </h2>
      {canSwitch && (
        <Button look="quiet" size="small" shortcut="S" aria-expanded={isOpen} onClick={toggle}>
          {say('switch')}
        </Button>
      )}
    </header>
  );
}
