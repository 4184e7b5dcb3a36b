import { memo } from 'react';
import type { CustomerCard } from '../../../shared/customer/customer.ts';
import type { Routed } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Alerts } from './Alerts.tsx';
import { LastContacts } from './LastContacts.tsx';
import { OpenComplaints } from './OpenComplaints.tsx';
import { ProposalNote } from './ProposalNote.tsx';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';
import { RecordFacts } from './RecordFacts.tsx';
import { RecordHead } from './RecordHead.tsx';

interface RecordProps {
  card: CustomerCard;
  /** That they call from. */
  number: string | null;
  routed: Routed | null;
  hasHistory: boolean;
}

/** The record beside a call. Who it is, and what must be known before speaking, comes with the first frame; how to reach them and what was before with the next. */
export const Record = memo(function Record({ card, number, routed, hasHistory }: RecordProps) {
  const say = useWords(popWords);
  return (
    <div className={styles.record}>
      <Card label={say('record')}>
        <RecordHead card={card} />
        <Alerts alerts={card.alerts} routed={routed} told={card} />
        {hasHistory && <RecordFacts card={card} number={number} />}
        {hasHistory && card.proposal && <ProposalNote proposal={card.proposal} />}
      </Card>
      {hasHistory && (
        <>
          <OpenComplaints complaints={card.openComplaints} />
          <LastContacts card={card} />
        </>
      )}
    </div>
  );
});
