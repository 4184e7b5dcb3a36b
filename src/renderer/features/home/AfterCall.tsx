import { useKeys } from '../../session/keys/useKeys.ts';
import { usePauseText } from '../../session/presence/usePauseText.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { homeWords } from './homeWords.ts';
import styles from './PresenceControl.module.css';

/** What comes once the call in hand is closed. One key chooses the other state, and takes it back. */
export function AfterCall() {
  const say = useWords(homeWords);
  const textOf = usePauseText();
  const run = useCommand();
  const { chosen, next } = useDesk(({ presence }) => presence);
  const { status, reason } = next ?? chosen;
  const other = chosen.status === 'ready' ? 'paused' : 'ready';
  const change = () => void run('desk.setNextPresence', { next: next ? null : { status: other, reason: null } });
  const label = say(next ? 'asBefore' : `after.${other}`);
  useKeys('desk', [{ key: 'B', label, run: change }]);
  return (
    <Button
      size="small"
      look="quiet"
      shortcut="B"
      aria-pressed={next !== null}
      className={(next ? styles.next : styles.then) ?? ''}
      title={label}
      onClick={change}
    >
      {reason === null ? say(`then.${status}`) : say('thenBecause', { reason: textOf(reason) ?? reason })}
    </Button>
  );
}
