import type { ComplaintLine } from '../../../shared/complaint/register.ts';
import { useReasonLabel } from '../../session/customer/useReasonLabel.ts';
import { hashOf } from '../../session/route.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';

const minuteMs = 60_000;

/** Complaints whose plan is mine to carry out today, the late ones first. */
export function PlansToday({ plans }: { plans: readonly ComplaintLine[] }) {
  const say = useWords(homeWords);
  const now = useNow(minuteMs);
  return (
    <Card title={say('plans')} aside={plans.length}>
      <ol className={styles.list}>
        {plans.map((plan) => (
          <PlanDue key={plan.id} plan={plan} now={now} />
        ))}
      </ol>
    </Card>
  );
}

function PlanDue({ plan: { id, ref, customerName, reason, plan, dueAt }, now }: { plan: ComplaintLine; now: number }) {
  const say = useWords(homeWords);
  const labelOf = useReasonLabel();
  const { nearMoment } = useFormats();
  const isLate = dueAt !== null && dueAt < now;
  return (
    <li className={styles.promise}>
      <div className={styles.words}>
        <b>
          {customerName} · <a href={hashOf({ screen: 'complaints', id })}>{ref}</a>
        </b>
        <p className={styles.soft}>
          {dueAt !== null && (
            <time className={isLate ? styles.late : ''}>
              {nearMoment(dueAt)}
              {isLate && ` (${say('late')})`}
            </time>
          )}{' '}
          · {plan || labelOf(reason)}
        </p>
      </div>
    </li>
  );
}
