import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { KeepForLater } from './kept/KeepForLater.tsx';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';

/** The ways about a script: to any of its steps, to another script, to another call. */
export function ScriptTools({ call }: { call: DeskCall }) {
  const say = useWords(scriptWords);
  const scripts = usePanel('scripts');
  const steps = usePanel('steps');
  const { script } = call;
  useKeys('script', [{ key: 'S', label: say('switch'), run: scripts.toggle }]);
  useKeys('script', [{ key: 'J', label: say('findStep'), run: steps.toggle }], { on: script !== null });
  return (
    <div className={styles.tools}>
      <KeepForLater call={call} />
      {script && (
        <Button look="quiet" size="small" shortcut="J" aria-expanded={steps.isOpen} onClick={steps.toggle}>
          {say('goTo')}
        </Button>
      )}
      <Button look="quiet" size="small" shortcut="S" aria-expanded={scripts.isOpen} onClick={scripts.toggle}>
        {say('switch')}
      </Button>
    </div>
  );
}
