import { useState } from 'react';
import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { lastYear } from './lastYear.ts';
import styles from './RecordValue.module.css';
import { recordWords } from './recordWords.ts';

/** What the customer is worth and how close we stay; where the figure comes from, when asked. */
export function RecordValue({ record }: { record: CustomerRecord }) {
  const say = useWords(recordWords);
  const of = useWords(customerWords);
  const { money } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { valueCents, currency, relation } = record;
  const toggle = (
    <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
      {say(isOpen ? 'reckoning.hide' : 'reckoning.show')}
    </Button>
  );
  return (
    <Card title={say('reckoning.value')} aside={toggle}>
      <p className={styles.amount}>{money(valueCents, currency)}</p>
      <p>
        <strong>{of('relation', { relation: of(`relation.${relation}`) })}.</strong> {say(`relationMeans.${relation}`)}
      </p>
      {isOpen && <Reckoning record={record} />}
    </Card>
  );
}

function Reckoning({ record }: { record: CustomerRecord }) {
  const say = useWords(recordWords);
  const { money } = useFormats();
  const year = lastYear(record.purchases, Date.now());
  return (
    <dl className={styles.reckoning}>
      <dt>{say('reckoning.lastYear')}</dt>
      <dd>
        {money(year.cents, record.currency)} <small>{say('reckoning.purchases', { count: year.count })}</small>
      </dd>
      <dt>{say('reckoning.formula')}</dt>
      <dd>{money(record.valueCents, record.currency)}</dd>
    </dl>
  );
}
