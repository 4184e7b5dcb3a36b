import type { Alert } from '../../../shared/customer/customer.ts';
import { useFormats } from '../useFormats.ts';
import { useWords } from '../words/useWords.ts';
import { customerWords } from './customerWords.ts';
import { useReasonLabel } from './useReasonLabel.ts';

export interface ClaimText {
  claim: string;
  why: string;
}

/** An alert in words: what, and why. */
export function useAlertText(): (alert: Alert, now?: number) => ClaimText {
  const say = useWords(customerWords);
  const { day, nearMoment } = useFormats();
  const reasonOf = useReasonLabel();
  return (alert, now = Date.now()) => {
    switch (alert.code) {
      case 'sensitive':
        return {
          claim: say('alert.sensitive'),
          why: say('alert.sensitive.why', { count: alert.complaints, days: alert.days }),
        };
      case 'promise-due': {
        const word = alert.dueAt < now ? 'alert.promise-due.late' : 'alert.promise-due';
        return {
          claim: say(word, { moment: nearMoment(alert.dueAt, now) }),
          why: alert.text === '' ? alert.owner : say('alert.promise-due.why', { text: alert.text, owner: alert.owner }),
        };
      }
      case 'complaint-open':
        return {
          claim: say('alert.complaint-open'),
          why: say('alert.complaint-open.why', {
            ref: alert.ref,
            reason: reasonOf(alert.reason),
            day: day(alert.openedAt, now),
          }),
        };
      case 'no-calls':
        return { claim: say('alert.no-calls'), why: say('alert.no-calls.why') };
      case 'late-delivery':
        return {
          claim: say('alert.late-delivery'),
          why: say('alert.late-delivery.why', { ref: alert.ref, day: day(alert.at, now) }),
        };
    }
  };
}
