import type { Alert } from '../../../../shared/customer/customer.ts';
import type { Told } from '../../../session/customer/alertGroups.ts';
import { alertGroups } from '../../../session/customer/alertGroups.ts';
import { useAlertText } from '../../../session/customer/useAlertText.ts';
import { Callout } from './Callout.tsx';

interface RecordAlertsProps {
  alerts: readonly Alert[];
  /** What is shown beside them. */
  told: Told;
}

/** What must be known before speaking, each with its reason. */
export function RecordAlerts({ alerts, told }: RecordAlertsProps) {
  const textOf = useAlertText();
  const { grave, due } = alertGroups(alerts, told);
  // Promises have a card of their own here.
  const shown = [...grave, ...due.filter(({ code }) => code !== 'promise-due')];
  return shown.map((alert) => {
    const { claim, why } = textOf(alert);
    return (
      <Callout key={JSON.stringify(alert)} tone={grave.includes(alert) ? 'bad' : 'warn'} title={claim}>
        {why}
      </Callout>
    );
  });
}
