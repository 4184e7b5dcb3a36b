import { memo, useEffect, useRef } from 'react';
import type { CustomerSummary } from '../../../../shared/customer/customer.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { DialNumber } from '../../../session/dial/DialNumber.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { Chip } from '../../../ui/Chip.tsx';
import styles from './CustomerLine.module.css';

interface CustomerLineProps {
  id: string;
  customer: CustomerSummary;
  /** Where the arrows stand. */
  isActive: boolean;
  /** Open at this moment. */
  isOpen: boolean;
  onOpen: (customerId: string) => void;
}

/** One customer in a list: enough to recognise someone. */
export const CustomerLine = memo(function CustomerLine({ id, customer, isActive, isOpen, onOpen }: CustomerLineProps) {
  const say = useWords(customerWords);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { name, company, city, ref, stage, sensitive, kind } = customer;
  const place = [kind === 'person' && company !== name ? company : '', city].filter(Boolean).join(' · ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that owns the list.
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-current={isOpen || undefined}
      className={styles.line}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(customer.id)}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.ref}>{ref}</span>
      <span className={styles.place}>
        {place}
        {place && customer.phone && ' · '}
        {customer.phone && <DialNumber number={customer.phone} customerId={customer.id} isInList />}
      </span>
      <span className={styles.chips}>
        {sensitive && <Chip tone="bad">{say('sensitive')}</Chip>}
        {kind === 'company' && <Chip>{say('company')}</Chip>}
        <Chip tone={stage === 'active' ? 'good' : 'plain'}>{say(`stage.${stage}`)}</Chip>
      </span>
    </div>
  );
});
