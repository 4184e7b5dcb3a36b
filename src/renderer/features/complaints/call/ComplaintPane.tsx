import type { DeskCall } from '../../../../shared/desk/deskState.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { usePanel } from '../../../session/usePanel.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { complaintWords } from '../complaintWords.ts';
import styles from './ComplaintPane.module.css';
import { GoOn } from './GoOn.tsx';
import { OpenedComplaint } from './OpenedComplaint.tsx';

/** The complaint of this call: one key opens it, the script fills it. */
export function ComplaintPane({ call }: { call: DeskCall }) {
  const say = useWords(complaintWords);
  const run = useCommand();
  const { toggle } = usePanel('complaint');
  const { complaint, customerId, popped, place } = call;
  const callId = call.call.id;
  const own = complaint && complaint.customerId === customerId ? complaint : null;
  const canOpen = customerId !== null && place !== 'ringing';
  const open = () => (own ? toggle() : void run('complaint.open', { callId }));
  useKeys('desk', [{ key: 'K', label: say(own ? 'details' : 'open'), run: open }], { on: canOpen });
  const before = popped.card?.id === customerId ? (popped.card?.openComplaints ?? []) : [];
  if (own) return <OpenedComplaint complaint={own} onToggle={toggle} />;
  return (
    <Card title={say('complaint')}>
      {before.length > 0 && <GoOn callId={callId} complaints={before} may={canOpen} />}
      {customerId === null && <p className={styles.soft}>{say('needsCustomer')}</p>}
      <Button size="small" shortcut="K" disabled={!canOpen} onClick={open}>
        {say('open')}
      </Button>
    </Card>
  );
}
