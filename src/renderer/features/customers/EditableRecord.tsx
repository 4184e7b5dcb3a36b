import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { CustomerRecord } from '../../../shared/customer/customer.ts';
import { EditPane } from './form/EditPane.tsx';
import { useRecordTyped } from './form/useRecordTyped.ts';
import { RecordView } from './record/RecordView.tsx';

interface EditableRecordProps {
  record: CustomerRecord;
  /** Somebody asked to change it. What is half typed is shown unasked. */
  isAsked: boolean;
  onAsk: (isAsked: boolean) => void;
  onBack: () => void;
  /** The record is not what it was. */
  onChanged: () => void;
  /** What else stands on the record, first. */
  children: ReactNode;
}

/** A record to read, or its form in the same place. */
export function EditableRecord({ record, isAsked, onAsk, onBack, onChanged, children }: EditableRecordProps) {
  const { keeper, isTyped } = useRecordTyped(record.id);
  // From then on it stays, also when all that was typed is taken back by hand.
  useEffect(() => {
    if (isTyped) onAsk(true);
  }, [isTyped, onAsk]);
  if (!keeper) return null;
  const onDone = () => {
    onAsk(false);
    onChanged();
  };
  if (isAsked || isTyped) return <EditPane keeper={keeper} record={record} onDone={onDone} />;
  return (
    <RecordView record={record} onBack={onBack} onEdit={() => onAsk(true)} onKept={onChanged}>
      {children}
    </RecordView>
  );
}
