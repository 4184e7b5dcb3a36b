import type { QueueOnDesk } from '../../../shared/desk/deskState.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './QueuesSheet.module.css';
import { queuesWords } from './queuesWords.ts';

interface QueueLineProps {
  queue: QueueOnDesk;
  /** The digit that does the same as its button. */
  digit?: string | undefined;
  onMove: () => void;
}

/** A queue: in or out, what waits there, and who could take it. */
export function QueueLine({ queue, digit, onMove }: QueueLineProps) {
  const say = useWords(queuesWords);
  const { clock } = useFormats();
  const offsetMs = useDesk(({ link }) => link.offsetMs);
  const { label, isIn, isFixed, waiting, waitingSince, free } = queue;
  const now = useNow(waiting > 0 ? 1000 : null);
  const waited = clock(waitingSince === null ? 0 : now + offsetMs - waitingSince);
  return (
    <li className={styles.queue}>
      <div className={styles.about}>
        <b className={styles.name}>{label}</b>
        <Chip tone={isIn ? 'good' : 'plain'}>{say(isIn ? 'in' : 'out')}</Chip>
      </div>
      <p className={waiting > 0 ? styles.waits : styles.soft}>
        {waiting > 0 ? say('waiting', { count: waiting, clock: waited }) : say('nobodyWaits')}
        {' · '}
        {free > 0 ? say('free', { count: free }) : say('nobodyFree')}
      </p>
      {isFixed ? (
        <span className={styles.soft}>{say('fixed')}</span>
      ) : (
        <Button size="small" {...(digit && { shortcut: digit })} onClick={onMove}>
          {say(isIn ? 'leave' : 'enter')}
        </Button>
      )}
    </li>
  );
}
