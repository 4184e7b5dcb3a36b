import type { SyntheticEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { CustomerFields, CustomerRecord } from '../../../../shared/customer/customer.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { AddressFields } from './AddressFields.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import styles from './CustomerForm.module.css';
import { FormFoot } from './FormFoot.tsx';
import { formWords } from './formWords.ts';
import { IdentityFields } from './IdentityFields.tsx';
import { PhoneFields } from './PhoneFields.tsx';
import { useCustomerForm } from './useCustomerForm.ts';

interface CustomerFormProps {
  /** What is typed is kept with it, until it is saved or given up. */
  keeper: TypedKeeper;
  /** The record to change; without it a new one is made. */
  record?: CustomerRecord;
  /** What is already known of somebody new. */
  initial?: Partial<CustomerFields>;
  onSaved: (customerId: string) => void;
  onCancel: () => void;
}

/** A record to fill in or to correct. What was typed is never lost: a failed save keeps it, a ring, a reload and a power cut keep it. */
export function CustomerForm({ keeper, record, initial, onSaved, onCancel }: CustomerFormProps) {
  const say = useWords(formWords);
  const frame = useRef<HTMLFormElement>(null);
  const form = useCustomerForm({ keeper, record, initial, onSaved });
  useEffect(() => {
    const isThere = frame.current?.contains(document.activeElement);
    // After a reload the field that was being typed in has the focus already.
    if (!isThere) frame.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.save();
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const cancel = () => {
    if (form.giveUp()) onCancel();
  };
  useKeys('sheet', [{ key: 'Escape', label: say('cancel'), inText: true, run: cancel }]);
  return (
    <form
      ref={frame}
      className={styles.form}
      onSubmit={onSubmit}
      noValidate
      aria-label={say(record ? 'editTitle' : 'createTitle')}
    >
      {form.clashes && <ConflictCard clashes={form.clashes} onSettle={form.settle} />}
      <IdentityFields form={form} />
      <PhoneFields form={form} />
      <AddressFields form={form} />
      <FormFoot form={form} onCancel={cancel} />
    </form>
  );
}
