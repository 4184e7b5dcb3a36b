import { Fragment } from 'react';
import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { complaintWords } from '../complaintWords.ts';
import type { CardForm } from './cardForm.ts';
import { FactsForm } from './FactsForm.tsx';
import styles from './File.module.css';
import { FormButton } from './FormButton.tsx';
import { fileWords } from './fileWords.ts';

/** What happened, and what the customer expects; what nobody said has no line. */
export function FactsCard({ complaint, form }: { complaint: ComplaintFile; form: CardForm }) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const { dayWithYear } = useFormats();
  useKeys('desk', [{ key: 'E', label: say('edit'), run: form.open }]);
  if (form.isOpen) {
    return (
      <Card title={say('facts')}>
        <FactsForm complaint={complaint} form={form} />
      </Card>
    );
  }
  const { facts, expectation, chance, product, orderRef, happenedOn } = complaint;
  const lines = [
    ['facts', facts],
    ['expectation', expectation],
    ['chance', chance !== 'not-asked' && of(`chance.${chance}`)],
    ['orderRef', orderRef],
    ['product', product],
    ['happenedOn', happenedOn && dayWithYear(Date.parse(`${happenedOn}T12:00`))],
  ] as const;
  const said = lines.filter(([, value]) => value);
  return (
    <Card title={say('facts')}>
      {said.length === 0 && <p className={styles.soft}>{say('noFacts')}</p>}
      <dl className={styles.facts}>
        {said.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{of(`field.${name}`)}</dt>
            <dd className={styles.words}>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <FormButton form={form} shortcut="E">
        {say('edit')}
      </FormButton>
    </Card>
  );
}
