import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { homeWords } from './homeWords.ts';
import { PauseReasons } from './PauseReasons.tsx';
import styles from './PresenceControl.module.css';
import { pauseReasons } from './pauseReasons.ts';

/** Whether calls may come, since when, and the key that changes it. */
export function PresenceControl() {
  const say = useWords(homeWords);
  const run = useCommand();
  const { clock } = useFormats();
  const { status, reason, since } = useDesk(({ presence }) => presence);
  const { isOpen, toggle, close } = usePanel('presence');
  const now = useNow(1000);
  const isReady = status === 'ready';
  const getReady = () => void run('desk.setPresence', { status: 'ready', reason: null });
  const change = isReady ? toggle : getReady;
  const label = say(isReady ? 'takePause' : 'getReady');
  useKeys('desk', [{ key: 'B', label, run: change }]);
  const known = [...pauseReasons, 'missed' as const].find((one) => one === reason);
  const why = known ? say(`reason.${known}`) : reason;
  return (
    <section className={styles.presence} aria-label={say('presence')}>
      <div className={`${styles.state} ${isReady ? styles.ready : styles.paused}`}>
        <span>
          {say(status)}
          {why && ` · ${why}`}
        </span>
        <time className={styles.clock}>{clock(now - since)}</time>
      </div>
      <Button look={isReady ? 'plain' : 'primary'} shortcut="B" aria-expanded={isOpen} onClick={change}>
        {label}
      </Button>
      {isOpen && isReady && <PauseReasons onClose={close} />}
    </section>
  );
}
