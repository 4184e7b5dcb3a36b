import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { FaultChoice } from './FaultChoice.tsx';
import { PaceSlider } from './PaceSlider.tsx';
import type { Caller } from './ringFrom.ts';
import { ringFrom } from './ringFrom.ts';
import styles from './SimulatorPanel.module.css';
import { simulatorWords } from './simulatorWords.ts';
import { TypedCaller } from './TypedCaller.tsx';

const callers: readonly Caller[] = ['known', 'several', 'unknown', 'withheld'];

/** Be called, on a strip below the desk that covers nothing. */
export function SimulatorPanel({ onClose }: { onClose: () => void }) {
  const say = useWords(simulatorWords);
  const run = useCommand();
  const isReady = useDesk(({ presence }) => presence.status === 'ready');
  const [hasRung, setRung] = useState(false);
  const ring = async (from: string | null, withheld = false) => {
    const rung = await run('simulator.ring', { from, withheld });
    setRung(rung.ok);
  };
  const ringAs = (caller: Caller) => {
    const { from, withheld } = ringFrom(caller, Math.random());
    void ring(from, withheld);
  };
  useKeys(
    'app',
    callers.map((caller, index) => ({ key: String(index + 1), label: say(caller), run: () => ringAs(caller) })),
  );
  useKeys('app', [{ key: 'Escape', label: say('close'), run: onClose }]);
  return (
    <section className={styles.strip} aria-label={say('title')}>
      <h2 className={styles.title}>{say('title')}</h2>
      <div className={styles.group}>
        <span className={styles.lead}>{say('lead')}</span>
        {callers.map((caller, index) => (
          <Button key={caller} size="small" shortcut={String(index + 1)} onClick={() => ringAs(caller)}>
            {say(caller)}
          </Button>
        ))}
      </div>
      <TypedCaller onRing={(number) => void ring(number)} />
      <PaceSlider />
      <FaultChoice />
      <p className={styles.state} aria-live="polite">
        {!isReady ? say('notReady') : hasRung && say('rung')}
      </p>
      <Button
        size="small"
        look="quiet"
        className={styles.close ?? ''}
        shortcut="Escape"
        title={say('close')}
        onClick={onClose}
      >
        <IconX size={16} aria-hidden="true" />
        <Unseen>{say('close')}</Unseen>
      </Button>
    </section>
  );
}
