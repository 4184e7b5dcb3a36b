import type { Proposal } from '../../../../shared/customer/customer.ts';
import { assertNever } from '../../../../shared/lib/assertNever.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Callout } from './Callout.tsx';
import { recordWords } from './recordWords.ts';

/** What to offer, and why. */
export function RecordProposal({ proposal }: { proposal: Proposal }) {
  const say = useWords(recordWords);
  const { day, nearMoment } = useFormats();
  return (
    <Callout tone="good" title={say('proposal.title', { what: say(`proposal.${proposal.code}`) })}>
      {say(`proposal.${proposal.code}Why`, reasonOf(proposal, day, nearMoment))}
    </Callout>
  );
}

type Moment = (at: number) => string;
function reasonOf(proposal: Proposal, day: Moment, moment: Moment): Record<string, string> {
  switch (proposal.code) {
    case 'goodwill-callback':
      return { ref: proposal.orderRef };
    case 'welcome-second-order':
      return { date: day(proposal.firstOrderAt) };
    case 'win-back':
      return { date: day(proposal.lastOrderAt) };
    case 'satisfaction-check':
      return { ref: proposal.orderRef, date: day(proposal.at) };
    case 'callback-promise':
      return { date: moment(proposal.dueAt) };
    default:
      return assertNever(proposal);
  }
}
