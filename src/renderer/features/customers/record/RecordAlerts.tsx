import type { Alert } from '../../../../shared/customer/customer.ts';
import { useAlertText } from '../../../session/customer/useAlertText.ts';
import { Callout } from './Callout.tsx';

/** What must be known before speaking, each with its reason. */
export function RecordAlerts({ alerts }: { alerts: readonly Alert[] }) {
  const textOf = useAlertText();
  return alerts.map((alert) => {
    const { claim, why } = textOf(alert);
    const tone = alert.code === 'sensitive' || alert.code === 'no-calls' ? 'bad' : 'warn';
    return (
      <Callout key={JSON.stringify(alert)} tone={tone} title={claim}>
        {why}
      </Callout>
    );
  });
}
