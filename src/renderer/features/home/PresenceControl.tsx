import { systemState } from '../../../shared/presence/systemState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { presenceWords } from '../../session/presence/presenceWords.ts';
import { usePauseText } from '../../session/presence/usePauseText.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useDeskLater } from '../../session/useDeskLater.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { homeWords } from './homeWords.ts';
import { PauseReasons } from './PauseReasons.tsx';
import styles from './PresenceControl.module.css';

/** Whether calls may come, since when, what keeps them away, and the key that changes it. */
export function PresenceControl() {
  const say = useWords(homeWords);
  const sayState = useWords(presenceWords);
  const textOf = usePauseText();
  const run = useCommand();
  const { clock } = useFormats();
  const { status, reason, since, chosen } = useDesk(({ presence }) => presence);
  const system = useDeskLater(systemState);
  const canName = useDesk(({ pauses = [] }) => pauses.length > 0);
  const { isOpen, toggle, close } = usePanel('presence');
  const now = useNow(1000);
  const isReady = status === 'ready';
  /** A pause that began after a call has no reason yet. */
  const isUnnamed = status === 'paused' && reason === null;
  const set = (next: 'ready' | 'paused') => void run('desk.setPresence', { status: next, reason: null });
  const pause = canName ? toggle : () => set('paused');
  const change = isReady ? pause : () => set('ready');
  const label = say(isReady ? 'takePause' : 'getReady');
  useKeys('desk', [{ key: 'B', label, run: change }]);
  return (
    <section className={styles.presence} aria-label={say('presence')}>
      <div className={`${styles.state} ${isReady ? styles.ready : styles.paused}`}>
        <span>{[sayState(status), textOf(reason)].filter(Boolean).join(' · ')}</span>
        <time className={styles.clock}>{clock(now - since)}</time>
      </div>
      {system !== 'free' && <Chip tone="warn">{say(`system.${system}`)}</Chip>}
      {chosen.status !== status && <span className={styles.chosen}>{say(`chose.${chosen.status}`)}</span>}
      <Button look={isReady ? 'plain' : 'primary'} shortcut="B" aria-expanded={isOpen} onClick={change}>
        {label}
      </Button>
      {canName && (isUnnamed || (isOpen && isReady)) && <PauseReasons onClose={close} />}
    </section>
  );
}
