import { useKeys } from '../../session/keys/useKeys.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';

/** Where the telephony is simulated: one key makes a call come in. */
export function RingMe() {
  const say = useWords(homeWords);
  const run = useCommand();
  const { sheets } = useSession();
  const canSimulate = useDesk(
    ({ link }) => link.centre === 'connected' && link.pbx === 'up' && link.capabilities.includes('simulate'),
  );
  const isPaused = useDesk(({ presence }) => presence.status === 'paused');
  const label = say(isPaused ? 'getReadyAndRing' : 'ringMe');
  const ring = async () => {
    const isReady = !isPaused || (await run('desk.setPresence', { status: 'ready', reason: null })).ok;
    if (isReady) await run('simulator.ring', { from: null });
  };
  useKeys('desk', [{ key: 'F', label, run: () => void ring() }], { on: canSimulate });
  if (!canSimulate) return null;
  return (
    <Card label={say('ringMe')}>
      <p className={styles.soft}>{say(isPaused ? 'pausedHint' : 'ringMeHint')}</p>
      <div className={styles.actions}>
        <Button look="primary" shortcut="F" onClick={() => void ring()}>
          {label}
        </Button>
        <Button shortcut="Alt+5" onClick={() => sheets.open({ kind: 'simulator' })}>
          {say('moreSimulation')}
        </Button>
      </div>
    </Card>
  );
}
