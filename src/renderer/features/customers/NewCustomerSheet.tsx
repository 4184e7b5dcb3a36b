import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { CustomerForm } from './form/CustomerForm.tsx';
import { formWords } from './form/formWords.ts';
import { startFrom } from './form/startFrom.ts';
import { useRecordTyped } from './form/useRecordTyped.ts';

interface NewCustomerSheetProps {
  number: string | null;
  name: string | null;
  callId: string | null;
  onSaved: (customerId: string) => void;
  onClose: () => void;
}

/** A new record beside the call: the bar and the script stay in sight. Who calls again from that number finds it half typed. */
export function NewCustomerSheet({ number, name, callId, onSaved, onClose }: NewCustomerSheetProps) {
  const say = useWords(formWords);
  const { keeper } = useRecordTyped(`new:${number ?? callId ?? ''}`);
  if (!keeper) return <Opening onClose={onClose} />;
  return (
    <SideSheet title={say('createTitle')}>
      <CustomerForm keeper={keeper} initial={startFrom(name, number)} onSaved={onSaved} onCancel={onClose} />
    </SideSheet>
  );
}

/** Until it is known what was typed before: what is typed now waits for the first field. */
function Opening({ onClose }: { onClose: () => void }) {
  useKeys('sheet', [{ key: 'Escape', run: onClose, inText: true }], { closed: true });
  return null;
}
