import { isOverdue } from '../../../../shared/complaint/isOverdue.ts';
import type { ComplaintLine } from '../../../../shared/complaint/register.ts';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { hashOf } from '../../../session/route.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { daysBetween } from '../../../ui/daysBetween.ts';
import { complaintWords } from '../complaintWords.ts';
import { statusTone, toneOf } from '../tones.ts';
import styles from './RegisterTable.module.css';
import { registerWords } from './registerWords.ts';

interface CellProps {
  line: ComplaintLine;
}

export const WhoCell = ({ line }: CellProps) => (
  <span className={styles.two}>
    <a href={hashOf({ screen: 'complaints', id: line.id })} className={styles.name} tabIndex={-1}>
      {line.customerName}
    </a>
    <small>{line.ref}</small>
  </span>
);

export function ReasonCell({ line }: CellProps) {
  const labelOf = useReasonLabel();
  return (
    <span className={styles.two}>
      <span>{labelOf(line.reason)}</span>
      {line.product && <small>{line.product}</small>}
    </span>
  );
}

export function GravityCell({ line: { gravity } }: CellProps) {
  const say = useWords(complaintWords);
  return <Chip tone={toneOf[gravity]}>{say(`gravity.${gravity}`)}</Chip>;
}

/** Since when, and for how many days while it is open. */
export function OpenedCell({ line: { openedAt, status } }: CellProps) {
  const say = useWords(registerWords);
  const { day } = useFormats();
  const count = daysBetween(openedAt, Date.now()) + 1;
  return (
    <time dateTime={new Date(openedAt).toISOString()} className={styles.two}>
      <span>{day(openedAt)}</span>
      {status === 'open' && <small>{say('day', { count })}</small>}
    </time>
  );
}

export function PlanCell({ line: { plan } }: CellProps) {
  const say = useWords(complaintWords);
  return plan ? <span title={plan}>{plan}</span> : <span className={styles.soft}>{say('noPlan')}</span>;
}

/** What comes first: the plan's date or the news that was promised. */
export function DueCell({ line }: CellProps) {
  const { nearMoment } = useFormats();
  const dates = [line.dueAt, line.newsDueAt].filter((at) => at !== null);
  if (line.status !== 'open' || dates.length === 0) return null;
  const isLate = isOverdue(line, Date.now());
  return <span className={isLate ? styles.late : undefined}>{nearMoment(Math.min(...dates))}</span>;
}

export function StatusCell({ line: { status } }: CellProps) {
  const say = useWords(complaintWords);
  return <Chip tone={statusTone[status]}>{say(`status.${status}`)}</Chip>;
}
