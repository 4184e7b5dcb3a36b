import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleX, IconLoader2 } from '@tabler/icons-react';
import type { ProbeStep } from '../../../../shared/link/bridge/probe.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Unseen } from '../../../ui/Unseen.tsx';
import { useSetup } from '../SetupContext.ts';
import styles from './ProbeSteps.module.css';
import { probeWords } from './probeWords.ts';
import { troubleWord } from './troubleWord.ts';

const icons = {
  waiting: IconCircle,
  running: IconLoader2,
  passed: IconCircleCheck,
  warned: IconAlertTriangle,
  failed: IconCircleX,
};

/** One step: what is done, how it went, and what to do when it went wrong. */
export function ProbeLine({ step }: { step: ProbeStep }) {
  const say = useWords(probeWords);
  const { kind, host, port, user, app } = useSetup(({ draft }) => draft);
  const { name, state, trouble, count } = step;
  const names = step.names.join(', ');
  const values = { host, port, user, app, names };
  const Icon = icons[state];
  const isCounted = state === 'passed' && count !== null && (name === 'phones' || name === 'queues');
  const more = isCounted && count > step.names.length ? '…' : '';
  return (
    <li className={styles.step} data-state={state}>
      <Icon className={styles.icon} size={20} stroke={1.8} aria-hidden="true" />
      <div>
        <span className={styles.name}>{say(`step.${name}`, values)}</span> <Unseen>{say(`state.${state}`)}</Unseen>
        {isCounted && <p className={styles.detail}>{say(`found.${name}`, { count, names: `${names}${more}` })}</p>}
        {name === 'push' && state === 'passed' && <p className={styles.detail}>{say('pushedBy', values)}</p>}
        {name === 'push' && state === 'running' && <p className={styles.detail}>{say('pushAwaited')}</p>}
        {trouble && <p className={styles.trouble}>{say(troubleWord(trouble, kind), values)}</p>}
      </div>
    </li>
  );
}
