import type { Complaint } from '../../../shared/customer/customer.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

const dayMs = 86_400_000;

/** What is still owed to them. */
export function OpenComplaints({ complaints }: { complaints: readonly Complaint[] }) {
  const say = useWords(popWords);
  const { nearMoment } = useFormats();
  return complaints.map(({ id, ref, reason, openedAt, dueAt, owner }) => {
    const day = Math.max(1, Math.floor((Date.now() - openedAt) / dayMs) + 1);
    return (
      <Card key={id} title={say('complaint')} aside={`${ref} · ${say('complaintDay', { count: day })}`}>
        <b>{reason}</b>
        <p className={dueAt !== null && dueAt < Date.now() ? styles.overdue : styles.soft}>
          {dueAt === null ? say('followedBy', { owner }) : say('keepInformed', { moment: nearMoment(dueAt), owner })}
        </p>
      </Card>
    );
  });
}
