import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { CustomerForm } from './CustomerForm.tsx';
import styles from './EditPane.module.css';
import { formWords } from './formWords.ts';
import { startFrom } from './startFrom.ts';

interface EditPaneProps {
  keeper: TypedKeeper;
  /** Without it, a new record. */
  record?: CustomerRecord;
  /** What was typed in the search: a name or a number. */
  typed?: string;
  /** The record that was saved, or null when the form was given up. */
  onDone: (customerId: string | null) => void;
}

/** The form where the record stands. */
export function EditPane({ keeper, record, typed = '', onDone }: EditPaneProps) {
  const say = useWords(formWords);
  return (
    <Card className={styles.pane ?? ''}>
      <h1 className={styles.title}>{record ? record.name : say('createTitle')}</h1>
      <CustomerForm
        keeper={keeper}
        {...(record ? { record } : { initial: startFrom(typed, null) })}
        onSaved={onDone}
        onCancel={() => onDone(null)}
      />
    </Card>
  );
}
