import { useDeferredValue } from 'react';
import type { CustomerCard } from '../../../shared/customer/customer.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
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

/** The record beside a call. Who it is comes with the first frame, the history with the next. */
export function Record({ card, call }: { card: CustomerCard; call: DeskCall }) {
  const say = useWords(popWords);
  const history = useDeferredValue<CustomerCard | null>(card, null);
  return (
    <div className={styles.record}>
      <Card label={say('record')}>
        <RecordHead card={card} />
        <Alerts alerts={card.alerts} />
        <RecordFacts card={card} number={call.call.remote.number} />
        {card.proposal && <ProposalNote proposal={card.proposal} />}
      </Card>
      {history?.id === card.id && (
        <>
          <OpenComplaints complaints={history.openComplaints} />
          <LastContacts card={history} />
        </>
      )}
    </div>
  );
}
