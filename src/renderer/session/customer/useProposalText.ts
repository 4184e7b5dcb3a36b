import type { Proposal } from '../../../shared/customer/customer.ts';
import { useFormats } from '../useFormats.ts';
import { useWords } from '../words/useWords.ts';
import { customerWords } from './customerWords.ts';
import type { ClaimText } from './useAlertText.ts';

/** What to offer, in words, with its reason. */
export function useProposalText(): (proposal: Proposal) => ClaimText {
  const say = useWords(customerWords);
  const { day, nearMoment } = useFormats();
  const reasonOf = (proposal: Proposal): Record<string, string> => {
    switch (proposal.code) {
      case 'goodwill-callback':
        return { ref: proposal.orderRef };
      case 'welcome-second-order':
        return { day: day(proposal.firstOrderAt) };
      case 'win-back':
        return { day: day(proposal.lastOrderAt) };
      case 'satisfaction-check':
        return { ref: proposal.orderRef, day: day(proposal.at) };
      case 'callback-promise':
        return { moment: nearMoment(proposal.dueAt) };
    }
  };
  return (proposal) => ({
    claim: say(`offer.${proposal.code}`),
    why: say(`offer.${proposal.code}.why`, reasonOf(proposal)),
  });
}
