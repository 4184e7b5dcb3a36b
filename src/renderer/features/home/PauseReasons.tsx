import { useKeys } from '../../session/keys/useKeys.ts';
import { usePauseText } from '../../session/presence/usePauseText.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { homeWords } from './homeWords.ts';
import styles from './PresenceControl.module.css';

/** Why the agent pauses, by digit. Left alone, a pause has no reason. */
export function PauseReasons({ onClose }: { onClose: () => void }) {
  const say = useWords(homeWords);
  const run = useCommand();
  const textOf = usePauseText();
  const reasons = useDesk((desk) => desk.pauses) ?? [];
  const pause = (reason: string) => {
    onClose();
    void run('desk.setPresence', { status: 'paused', reason });
  };
  const options = reasons.map(({ key }, index) => ({ key: String(index + 1), label: textOf(key) ?? key, reason: key }));
  useKeys('sheet', [
    { key: 'Escape', run: onClose, inText: true },
    ...options.map(({ key, label, reason }) => ({ key, label, run: () => pause(reason) })),
  ]);
  return (
    <fieldset className={styles.reasons} aria-label={say('pauseWhy')}>
      {options.map(({ key, label, reason }) => (
        <Button key={reason} size="small" shortcut={key} onClick={() => pause(reason)}>
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
