import { IconPhone } from '@tabler/icons-react';
import type { ComplaintView } from '../../../../shared/complaint/register.ts';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { useDial } from '../../../session/dial/useDial.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { navigate } from '../../../session/route.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { complaintWords } from '../complaintWords.ts';
import { statusTone, toneOf } from '../tones.ts';
import styles from './File.module.css';
import { fileWords } from './fileWords.ts';

/** What it is about, whose it is, how it stands; and on from there. */
export function FileHeader({ view: { complaint, customer }, onClose }: { view: ComplaintView; onClose: () => void }) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const labelOf = useReasonLabel();
  const { moment } = useFormats();
  const { canDial, isDialling, dial } = useDial();
  const { ref, reason, status, gravity, justified, openedAt, openedBy } = complaint;
  const { phone } = customer;
  const openRecord = () => navigate({ screen: 'customers', id: customer.id });
  useKeys('desk', [{ key: 'F', label: say('openRecord'), run: openRecord }]);
  const opened = [say('openedOn', { moment: moment(openedAt) }), openedBy && say('openedBy', { name: openedBy })];
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h2 className={styles.name}>{labelOf(reason)}</h2>
        <Button size="small" shortcut="Escape" onClick={onClose}>
          {say('back')}
        </Button>
      </div>
      <p>
        <b>{customer.name}</b>{' '}
        <span className={styles.soft}>
          · {ref} · {opened.filter(Boolean).join(' ')}
        </span>
      </p>
      <p className={styles.chips}>
        <Chip tone={statusTone[status]}>{of(`status.${status}`)}</Chip>
        <Chip tone={toneOf[gravity]}>{of(`gravity.${gravity}`)}</Chip>
        <Chip>{of(`justified.${justified}`)}</Chip>
        {customer.sensitive && <Chip tone="bad">{say('sensitive')}</Chip>}
      </p>
      <div className={styles.acts}>
        <Button size="small" shortcut="F" onClick={openRecord}>
          {say('openRecord')}
        </Button>
        {canDial && phone && (
          <Button size="small" disabled={isDialling} onClick={() => void dial(phone, customer.id)}>
            <IconPhone size={16} aria-hidden="true" />
            {say('callBack')}
          </Button>
        )}
      </div>
    </header>
  );
}
