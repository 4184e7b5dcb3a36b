import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { complaintWords } from '../complaintWords.ts';
import { statusTone } from '../tones.ts';
import { useEdit } from '../useEdit.ts';
import { ClosingForm } from './ClosingForm.tsx';
import type { CardForm } from './cardForm.ts';
import styles from './File.module.css';
import { FormButton } from './FormButton.tsx';
import { fileWords } from './fileWords.ts';

interface ClosingCardProps {
  complaint: ComplaintFile;
  form: CardForm;
}

/** How it ended and what the customer thinks of that; or the way to say so. */
export function ClosingCard({ complaint, form }: ClosingCardProps) {
  const say = useWords(fileWords);
  if (complaint.status !== 'open') return <Closed complaint={complaint} />;
  return (
    <Card title={say('closing')}>
      {form.isOpen ? <ClosingForm complaint={complaint} form={form} /> : <CloseButton form={form} />}
    </Card>
  );
}

function CloseButton({ form }: { form: CardForm }) {
  const say = useWords(fileWords);
  useKeys('desk', [{ key: 'S', label: say('close'), run: form.open }]);
  return (
    <FormButton form={form} shortcut="S">
      {say('close')}
    </FormButton>
  );
}

function Closed({ complaint }: Pick<ClosingCardProps, 'complaint'>) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const edit = useEdit(complaint.id);
  const { moment } = useFormats();
  const { solution, satisfaction, closedAt, status } = complaint;
  const reopen = () => void edit({ status: 'open' });
  useKeys('desk', [{ key: 'S', label: say('reopen'), run: reopen }]);
  return (
    <Card title={of('field.status')} aside={closedAt !== null && say('closed', { moment: moment(closedAt) })}>
      <p>
        <Chip tone={statusTone[status]}>{of(`status.${status}`)}</Chip>
      </p>
      <dl className={styles.facts}>
        {solution && <dt>{of('field.solution')}</dt>}
        {solution && <dd className={styles.words}>{solution}</dd>}
        <dt>{of('field.satisfaction')}</dt>
        <dd>{of(`satisfaction.${satisfaction}`)}</dd>
      </dl>
      <Button size="small" className={styles.act ?? ''} shortcut="S" onClick={reopen}>
        {say('reopen')}
      </Button>
    </Card>
  );
}
