import type { Alert } from '../../../shared/customer/customer.ts';
import { useAlertText } from '../../session/customer/useAlertText.ts';

/** Each alert with its reason, one line each. */
export function AlertLines({ alerts }: { alerts: readonly Alert[] }) {
  const textOf = useAlertText();
  return alerts.map((alert) => {
    const { claim, why } = textOf(alert);
    return (
      <p key={claim + why}>
        <b>{claim}</b> {why}
      </p>
    );
  });
}
