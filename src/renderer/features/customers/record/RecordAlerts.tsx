import type { Alert } from '../../../../shared/customer/customer.ts';
import { assertNever } from '../../../../shared/lib/assertNever.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Callout } from './Callout.tsx';
import { recordWords } from './recordWords.ts';

/** What must be known before speaking, each with its reason. */
export function RecordAlerts({ alerts }: { alerts: readonly Alert[] }) {
  return alerts.map((alert) => <AlertLine key={JSON.stringify(alert)} alert={alert} />);
}

function AlertLine({ alert }: { alert: Alert }) {
  const say = useWords(recordWords);
  const why = useAlertReason();
  if (alert.code === 'promise-due') return <PromiseDue alert={alert} />;
  return (
    <Callout
      tone={alert.code === 'sensitive' || alert.code === 'no-calls' ? 'bad' : 'warn'}
      title={say(`alert.${alert.code}`)}
    >
      {why(alert)}
    </Callout>
  );
}

function PromiseDue({ alert }: { alert: Extract<Alert, { code: 'promise-due' }> }) {
  const say = useWords(recordWords);
  const { nearMoment } = useFormats();
  return (
    <Callout tone="warn" title={say('alert.promise-due', { date: nearMoment(alert.dueAt) })}>
      {[alert.text, alert.owner].filter(Boolean).join(' · ')}
    </Callout>
  );
}

function useAlertReason() {
  const say = useWords(recordWords);
  const { day } = useFormats();
  return (alert: Exclude<Alert, { code: 'promise-due' }>): string => {
    switch (alert.code) {
      case 'sensitive':
        return say('alert.sensitiveWhy', { count: alert.complaints, days: alert.days });
      case 'complaint-open':
        return say('alert.complaintWhy', { ref: alert.ref, reason: alert.reason, date: day(alert.openedAt) });
      case 'no-calls':
        return say('alert.noCallsWhy');
      case 'late-delivery':
        return say('alert.lateWhy', { ref: alert.ref, date: day(alert.at) });
      default:
        return assertNever(alert);
    }
  };
}
