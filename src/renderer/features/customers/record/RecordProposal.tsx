import type { Proposal } from '../../../../shared/customer/customer.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { useProposalText } from '../../../session/customer/useProposalText.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Callout } from './Callout.tsx';

/** What to offer, and why. */
export function RecordProposal({ proposal }: { proposal: Proposal }) {
  const say = useWords(customerWords);
  const { claim, why } = useProposalText()(proposal);
  return (
    <Callout tone="good" title={`${say('offer')} ${claim}`}>
      {why}
    </Callout>
  );
}
