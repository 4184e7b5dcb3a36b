import { mostUrgentFirst } from '../../../../shared/complaint/mostUrgentFirst.ts';
import type { Complaint } from '../../../../shared/customer/customer.ts';
import { DigitList } from '../../../session/choosing/DigitList.tsx';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { usePanel } from '../../../session/usePanel.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { complaintWords } from '../complaintWords.ts';
import styles from './ComplaintPane.module.css';

interface GoOnProps {
  callId: string;
  /** Open ones of whoever calls; at least one. */
  complaints: readonly Complaint[];
  may: boolean;
}

/** The customer calls again: one key goes on with what is open; of several, a digit says with which. */
export function GoOn({ callId, complaints, may }: GoOnProps) {
  const say = useWords(complaintWords);
  const run = useCommand();
  const labelOf = useReasonLabel();
  const noteOf = useUrgency();
  const { isOpen, toggle, close } = usePanel('openComplaints');
  const ordered = mostUrgentFirst(complaints, Date.now());
  const [first, second] = ordered;
  const goOn = async (id: string) => {
    const { ok } = await run('complaint.continue', { callId, id });
    if (ok) close();
  };
  const press = () => (second ? toggle() : first && void goOn(first.id));
  const label = say(second ? 'continueOne' : 'continue');
  useKeys('desk', [{ key: 'U', label, run: press }], { on: may });
  if (second && isOpen && may)
    return (
      <DigitList
        title={say('whichOne')}
        empty=""
        options={ordered.map((one) => ({
          key: one.id,
          label: `${one.ref} · ${labelOf(one.reason)}`,
          note: noteOf(one),
        }))}
        onChoose={(id) => void goOn(id)}
        onClose={close}
      />
    );
  return (
    <div className={styles.before}>
      <ul className={styles.soft}>
        {ordered.map(({ id, ref, reason }) => (
          <li key={id}>{say('stillOpen', { ref, reason: labelOf(reason) })}</li>
        ))}
      </ul>
      <Button size="small" shortcut="U" disabled={!may} onClick={press}>
        {label}
      </Button>
    </div>
  );
}

/** Why it stands where it stands. */
function useUrgency(): (complaint: Complaint) => string {
  const say = useWords(complaintWords);
  const { nearMoment, longSpan } = useFormats();
  return ({ gravity, dueAt }) => {
    const lateMs = dueAt === null ? 0 : Date.now() - dueAt;
    const when =
      lateMs > 0 ? say('lateBy', { span: longSpan(lateMs) }) : dueAt && say('by', { moment: nearMoment(dueAt) });
    return [say(`gravity.${gravity}`), when].filter(Boolean).join(' · ');
  };
}
