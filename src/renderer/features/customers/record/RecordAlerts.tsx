import type { Alert, Complaint } from '../../../../shared/customer/customer.ts';
import { alertGroups } from '../../../session/customer/alertGroups.ts';
import { useAlertText } from '../../../session/customer/useAlertText.ts';
import { Callout } from './Callout.tsx';

interface RecordAlertsProps {
  alerts: readonly Alert[];
  /** Shown with a card of their own. */
  complaints: readonly Complaint[];
}

/** What must be known before speaking, each with its reason. */
export function RecordAlerts({ alerts, complaints }: RecordAlertsProps) {
  const textOf = useAlertText();
  const { grave, due } = alertGroups(alerts, complaints);
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
