import { useWords } from '../../session/words/useWords.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { CustomerForm } from './form/CustomerForm.tsx';
import { formWords } from './form/formWords.ts';
import { startFrom } from './form/startFrom.ts';

interface NewCustomerSheetProps {
  number: string | null;
  name: string | null;
  onSaved: (customerId: string) => void;
  onClose: () => void;
}

/** A new record beside the call: the bar and the script stay in sight. */
export function NewCustomerSheet({ number, name, onSaved, onClose }: NewCustomerSheetProps) {
  const say = useWords(formWords);
  const keptAs = `new:${number ?? ''}`;
  return (
    <SideSheet title={say('createTitle')}>
      <CustomerForm keptAs={keptAs} initial={startFrom(name, number)} onSaved={onSaved} onCancel={onClose} />
    </SideSheet>
  );
}
