import type { Complaint } from '../../../../shared/customer/customer.ts';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { hashOf } from '../../../session/route.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { daysBetween } from '../../../ui/daysBetween.ts';
import styles from './RecordComplaints.module.css';
import { recordWords } from './recordWords.ts';

/** What is still owed to an unhappy customer. */
export function RecordComplaints({ complaints }: { complaints: readonly Complaint[] }) {
  const say = useWords(recordWords);
  const { count } = useFormats();
  return (
    <Card title={say('complaints')} aside={count(complaints.length)}>
      <ul className={styles.list}>
        {complaints.map((complaint) => (
          <ComplaintLine key={complaint.id} complaint={complaint} />
        ))}
      </ul>
    </Card>
  );
}

function ComplaintLine({ complaint }: { complaint: Complaint }) {
  const say = useWords(recordWords);
  const { nearMoment } = useFormats();
  const labelOf = useReasonLabel();
  const { id, reason, gravity, ref, openedAt, dueAt, owner } = complaint;
  const days = daysBetween(openedAt, Date.now()) + 1;
  return (
    <li>
      <p className={styles.head}>
        <strong>{labelOf(reason)}</strong>
        <Chip tone={gravity === 'high' ? 'bad' : gravity === 'medium' ? 'warn' : 'plain'}>
          {say(`gravity.${gravity}`)}
        </Chip>
        <span className={styles.ref}>
          <a href={hashOf({ screen: 'complaints', id })}>{ref}</a> · {say('complaintDay', { count: days })}
        </span>
      </p>
      <p className={styles.due}>
        {dueAt === null ? say('complaintOwner', { owner }) : say('complaintDue', { date: nearMoment(dueAt), owner })}
      </p>
    </li>
  );
}
