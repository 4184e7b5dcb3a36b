import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { customersWords } from '../customersWords.ts';
import { RecordAlerts } from './RecordAlerts.tsx';
import { RecordComplaints } from './RecordComplaints.tsx';
import { RecordDetails } from './RecordDetails.tsx';
import { RecordHeader } from './RecordHeader.tsx';
import { RecordPromises } from './RecordPromises.tsx';
import { RecordProposal } from './RecordProposal.tsx';
import { RecordPurchases } from './RecordPurchases.tsx';
import { RecordTimeline } from './RecordTimeline.tsx';
import { RecordValue } from './RecordValue.tsx';
import styles from './RecordView.module.css';
import { recordWords } from './recordWords.ts';

interface RecordViewProps {
  record: CustomerRecord;
  onBack: () => void;
  onEdit: () => void;
  onKept: () => void;
  /** What must be decided about it before all else. */
  children?: ReactNode;
}

/** The whole record, for a person who has time. */
export function RecordView({ record, onBack, onEdit, onKept, children }: RecordViewProps) {
  const say = useWords(recordWords);
  const back = useWords(customersWords);
  useKeys('desk', [
    { key: 'E', label: say('edit'), run: onEdit },
    { key: 'Escape', label: back('back'), run: onBack },
  ]);
  const page = useRef<HTMLElement>(null);
  // Away from the search: from here on letters are keys.
  useEffect(() => {
    page.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article ref={page} tabIndex={-1} className={styles.record} aria-label={record.name.slice(0, 120)}>
      <RecordHeader record={record} onBack={onBack} onEdit={onEdit} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {children}
          <RecordAlerts alerts={record.alerts} told={record} />
          {record.proposal && <RecordProposal proposal={record.proposal} />}
          <RecordDetails record={record} />
          {record.openComplaints.length > 0 && <RecordComplaints complaints={record.openComplaints} />}
          <RecordPromises promises={record.promises} onKept={onKept} />
          <RecordValue record={record} />
        </div>
        <div className={styles.column}>
          <RecordTimeline record={record} />
          <RecordPurchases purchases={record.purchases} />
        </div>
      </div>
    </article>
  );
}
