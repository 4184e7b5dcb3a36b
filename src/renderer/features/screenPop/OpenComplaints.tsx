import type { Complaint } from '../../../shared/customer/customer.ts';
import { useReasonLabel } from '../../session/customer/useReasonLabel.ts';
import { hashOf } from '../../session/route.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { daysBetween } from '../../ui/daysBetween.ts';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

/** What is still owed to them. */
export function OpenComplaints({ complaints }: { complaints: readonly Complaint[] }) {
  const say = useWords(popWords);
  const { nearMoment } = useFormats();
  const labelOf = useReasonLabel();
  return complaints.map(({ id, ref, reason, openedAt, dueAt, owner }) => {
    const day = daysBetween(openedAt, Date.now()) + 1;
    const aside = (
      <>
        <a href={hashOf({ screen: 'complaints', id })}>{ref}</a> · {say('complaintDay', { count: day })}
      </>
    );
    return (
      <Card key={id} title={say('complaint')} aside={aside}>
        <b>{labelOf(reason)}</b>
        <p className={dueAt !== null && dueAt < Date.now() ? styles.overdue : styles.soft}>
          {dueAt === null ? say('followedBy', { owner }) : say('keepInformed', { moment: nearMoment(dueAt), owner })}
        </p>
      </Card>
    );
  });
}
