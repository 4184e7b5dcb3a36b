import type { ComplaintView } from '../../../../shared/complaint/register.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { hashOf } from '../../../session/route.ts';
import { useTypedForm } from '../../../session/typed/useTypedForm.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { complaintWords } from '../complaintWords.ts';
import { FieldForm } from '../fields/FieldForm.tsx';
import { NoteField } from '../fields/TextFields.tsx';
import { useEdit } from '../useEdit.ts';
import type { CardForm } from './cardForm.ts';
import styles from './File.module.css';
import { FormButton } from './FormButton.tsx';
import { fileWords } from './fileWords.ts';
import type { HistoryLine } from './historyOf.ts';
import { historyOf } from './historyOf.ts';

/** Who did what, the latest first; and a note of one's own. */
export function HistoryCard({ view, form }: { view: ComplaintView; form: CardForm }) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const lines = historyOf(view);
  useKeys('desk', [{ key: 'N', label: of('note'), run: form.open }]);
  return (
    <Card title={say('history')}>
      {form.isOpen ? (
        <NoteForm id={view.complaint.id} form={form} />
      ) : (
        <FormButton form={form} shortcut="N">
          {of('note')}
        </FormButton>
      )}
      {lines.length === 0 && <p className={`${styles.soft} ${styles.act}`}>{say('noHistory')}</p>}
      <ol className={styles.history}>
        {lines.map((line) => (
          <DoneLine key={line.id} line={line} />
        ))}
      </ol>
    </Card>
  );
}

const noNote = { note: '' };

function NoteForm({ id, form }: { id: string; form: CardForm }) {
  const of = useWords(complaintWords);
  const edit = useEdit(id);
  const typed = useTypedForm(form.keeper, form.name, noNote);
  const { note } = typed.value;
  return (
    <FieldForm label={of('note')} typed={typed} onSubmit={() => edit({}, note)} onClose={form.close}>
      <NoteField value={note} onChange={(said) => typed.set({ note: said })} />
    </FieldForm>
  );
}

function DoneLine({ line: { at, what, by, text, callId } }: { line: HistoryLine }) {
  const say = useWords(fileWords);
  const { moment } = useFormats();
  const done = say(`done.${what}`);
  return (
    <li>
      <p>
        <b>{callId === null ? done : <a href={hashOf({ screen: 'calls', id: callId })}>{done}</a>}</b>{' '}
        <span className={styles.soft}>
          <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
          {by && ` · ${by}`}
        </span>
      </p>
      {text && <p className={styles.words}>{text}</p>}
    </li>
  );
}
