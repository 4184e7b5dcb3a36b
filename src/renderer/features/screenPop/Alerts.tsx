import type { Alert } from '../../../shared/customer/customer.ts';
import { useAlertText } from '../../session/customer/useAlertText.ts';
import styles from './Record.module.css';

const grave: readonly Alert['code'][] = ['sensitive', 'no-calls'];

/** What must be known before speaking, each with its reason. */
export function Alerts({ alerts }: { alerts: readonly Alert[] }) {
  const textOf = useAlertText();
  return alerts.map((alert) => {
    const { claim, why } = textOf(alert);
    return (
      <p key={claim + why} className={`${styles.alert} ${grave.includes(alert.code) ? '' : styles.mind}`}>
        <b>{claim}</b> {why}
      </p>
    );
  });
}
