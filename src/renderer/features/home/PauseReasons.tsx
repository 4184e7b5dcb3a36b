import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { homeWords } from './homeWords.ts';
import styles from './PresenceControl.module.css';
import { pauseReasons } from './pauseReasons.ts';

/** Why the agent pauses, by digit. */
export function PauseReasons({ onClose }: { onClose: () => void }) {
  const say = useWords(homeWords);
  const run = useCommand();
  const pause = (reason: string) => {
    onClose();
    void run('desk.setPresence', { status: 'paused', reason });
  };
  useKeys('sheet', [
    { key: 'Escape', run: onClose, inText: true },
    ...pauseReasons.map((reason, index) => ({
      key: String(index + 1),
      label: say(`reason.${reason}`),
      run: () => pause(reason),
    })),
  ]);
  return (
    <fieldset className={styles.reasons} aria-label={say('pauseWhy')}>
      {pauseReasons.map((reason, index) => (
        <Button key={reason} size="small" shortcut={String(index + 1)} onClick={() => pause(reason)}>
          {say(`reason.${reason}`)}
        </Button>
      ))}
    </fieldset>
  );
}
