import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { complaintWords } from '../complaintWords.ts';
import type { CardForm } from './cardForm.ts';
import styles from './File.module.css';
import { FormButton } from './FormButton.tsx';
import { fileWords } from './fileWords.ts';
import { PlanForm } from './PlanForm.tsx';

/** What is done about it, by whom, before when. */
export function PlanCard({ complaint, form }: { complaint: ComplaintFile; form: CardForm }) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const { nearMoment } = useFormats();
  const { plan, owner, dueAt, status } = complaint;
  const isOpen = status === 'open';
  const isLate = isOpen && dueAt !== null && dueAt < Date.now();
  useKeys('desk', [{ key: 'P', label: say('editPlan'), run: form.open }], { on: isOpen });
  if (form.isOpen && isOpen) {
    return (
      <Card title={say('plan')}>
        <PlanForm complaint={complaint} form={form} />
      </Card>
    );
  }
  return (
    <Card title={say('plan')}>
      <p className={plan ? styles.words : styles.soft}>{plan || of('noPlan')}</p>
      <p className={isLate ? styles.late : styles.soft}>
        {dueAt === null ? of('planByNoDate', { owner }) : of('planBy', { owner, moment: nearMoment(dueAt) })}
        {isLate && ` (${of('isLate')})`}
      </p>
      {isOpen && (
        <FormButton form={form} shortcut="P">
          {say('editPlan')}
        </FormButton>
      )}
    </Card>
  );
}
