import { useEffect } from 'react';
import type { CallComplaint } from '../../../../shared/desk/deskState.ts';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { hashOf } from '../../../session/route.ts';
import { readForms } from '../../../session/typed/typedForms.ts';
import { useTypedKeeper } from '../../../session/typed/useTypedKeeper.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { usePanel } from '../../../session/usePanel.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { CALL_FORM } from '../callForm.ts';
import { complaintWords } from '../complaintWords.ts';
import { toneOf } from '../tones.ts';
import { CallForm } from './CallForm.tsx';
import styles from './ComplaintPane.module.css';

interface OpenedComplaintProps {
  complaint: CallComplaint;
  onToggle: () => void;
}

/** What is known of it so far, in three lines; the same key unfolds it. */
export function OpenedComplaint({ complaint, onToggle }: OpenedComplaintProps) {
  const say = useWords(complaintWords);
  const labelOf = useReasonLabel();
  const { nearMoment } = useFormats();
  const { isOpen, open, close } = usePanel('complaint');
  const typed = useTypedKeeper(`complaint:${complaint.id}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what was kept is known, and not again.
  useEffect(() => {
    if (typed && readForms(typed.getState().text)[CALL_FORM]) open();
  }, [typed]);
  const { id, ref, reason, gravity, justified, plan, dueAt, owner, expectation } = complaint;
  const by = dueAt === null ? say('planByNoDate', { owner }) : say('planBy', { owner, moment: nearMoment(dueAt) });
  return (
    <Card title={say('complaint')} aside={<a href={hashOf({ screen: 'complaints', id })}>{ref}</a>}>
      <p className={styles.head}>
        <b>{labelOf(reason)}</b>
        <Chip tone={toneOf[gravity]}>{say(`gravity.${gravity}`)}</Chip>
        {justified !== 'unknown' && <Chip>{say(`justified.${justified}`)}</Chip>}
      </p>
      {expectation && <p className={styles.words}>{expectation}</p>}
      <p className={styles.soft}>{plan ? `${plan} · ${by}` : say('noPlan')}</p>
      {isOpen && typed ? (
        <CallForm key={id} complaint={complaint} typed={typed} onClose={close} />
      ) : (
        <Button size="small" shortcut="K" onClick={onToggle}>
          {say('details')}
        </Button>
      )}
    </Card>
  );
}
