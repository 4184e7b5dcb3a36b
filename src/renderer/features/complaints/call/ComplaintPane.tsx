import type { DeskCall } from '../../../../shared/desk/deskState.ts';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { usePanel } from '../../../session/usePanel.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { complaintWords } from '../complaintWords.ts';
import styles from './ComplaintPane.module.css';
import { OpenedComplaint } from './OpenedComplaint.tsx';

/** The complaint of this call: one key opens it, the script fills it. */
export function ComplaintPane({ call }: { call: DeskCall }) {
  const say = useWords(complaintWords);
  const run = useCommand();
  const labelOf = useReasonLabel();
  const { toggle } = usePanel('complaint');
  const { complaint, customerId, popped, place } = call;
  const callId = call.call.id;
  const own = complaint && complaint.customerId === customerId ? complaint : null;
  const canOpen = customerId !== null && place !== 'ringing';
  const open = () => (own ? toggle() : void run('complaint.open', { callId }));
  useKeys('desk', [{ key: 'K', label: say(own ? 'details' : 'open'), run: open }], { on: canOpen });
  const before = popped.card?.id === customerId ? (popped.card?.openComplaints ?? []) : [];
  const goOn = (id: string) => void run('complaint.continue', { callId, id });
  const [first] = before;
  useKeys('desk', [{ key: 'U', label: say('continue'), run: () => first && goOn(first.id) }], {
    on: canOpen && !own && first !== undefined,
  });
  if (own) return <OpenedComplaint complaint={own} onToggle={toggle} />;
  return (
    <Card title={say('complaint')}>
      {before.map(({ id, ref, reason }) => (
        <p key={id} className={styles.before}>
          <span className={styles.soft}>{say('stillOpen', { ref, reason: labelOf(reason) })}</span>
          <Button
            size="small"
            disabled={!canOpen}
            onClick={() => goOn(id)}
            {...(id === first?.id && { shortcut: 'U' })}
          >
            {say('continue')}
          </Button>
        </p>
      ))}
      {customerId === null && <p className={styles.soft}>{say('needsCustomer')}</p>}
      <Button size="small" shortcut="K" disabled={!canOpen} onClick={open}>
        {say('open')}
      </Button>
    </Card>
  );
}
