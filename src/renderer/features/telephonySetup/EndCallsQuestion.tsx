import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useSetup, useSetupStore } from './SetupContext.ts';
import { setupWords } from './setupWords.ts';
import styles from './TelephonySetupScreen.module.css';

/** Calls run: nothing is switched before somebody says that they may be lost from sight. */
export function EndCallsQuestion() {
  const say = useWords(setupWords);
  const store = useSetupStore();
  const count = useSetup(({ view }) => view?.calls ?? 0);
  useKeys('desk', [{ key: 'Escape', label: say('wait'), inText: true, run: store.wait }]);
  return (
    <div role="alert" className={styles.question}>
      <p>
        <strong>{say('ask', { count: Math.max(1, count) })}</strong> {say('askDetail')}
      </p>
      <div className={styles.foot}>
        <Button shortcut="Escape" onClick={store.wait}>
          {say('wait')}
        </Button>
        <Button look="danger" onClick={() => void store.save(true, true)}>
          {say('switch')}
        </Button>
      </div>
    </div>
  );
}
