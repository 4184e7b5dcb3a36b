import type { Proposal } from '../../../shared/customer/customer.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { useProposalText } from '../../session/customer/useProposalText.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Record.module.css';

/** What to offer, and why. */
export function ProposalNote({ proposal }: { proposal: Proposal }) {
  const say = useWords(customerWords);
  const { claim, why } = useProposalText()(proposal);
  return (
    <p className={styles.offer}>
      <b>
        {say('offer')} {claim}
      </b>
      {why}
    </p>
  );
}
