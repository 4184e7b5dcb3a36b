import type { Alert } from '../../../shared/customer/customer.ts';
import type { Routed } from '../../../shared/desk/deskState.ts';
import type { Told } from '../../session/customer/alertGroups.ts';
import { alertGroups } from '../../session/customer/alertGroups.ts';
import { Advice } from './Advice.tsx';
import { AlertLines } from './AlertLines.tsx';
import styles from './Record.module.css';

interface AlertsProps {
  alerts: readonly Alert[];
  /** What preset rules ask of the agent. */
  routed?: Routed | null;
  /** What is shown beside them. */
  told?: Told | null;
}

/** What must be known before speaking: in one red box what is grave, in one amber box what is due and what to mind. */
export function Alerts({ alerts, routed = null, told = null }: AlertsProps) {
  const { grave, due } = alertGroups(alerts, told);
  const hasMind = due.length > 0 || (routed?.alerts.length ?? 0) > 0;
  return (
    <>
      {grave.length > 0 && (
        <div className={styles.alert}>
          <AlertLines alerts={grave} />
        </div>
      )}
      {hasMind && (
        <div className={`${styles.alert} ${styles.mind}`}>
          <AlertLines alerts={due} />
          {routed && <Advice routed={routed} />}
        </div>
      )}
    </>
  );
}
