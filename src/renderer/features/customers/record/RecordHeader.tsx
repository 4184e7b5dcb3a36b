import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import { customerWords } from '../../../session/customer/customerWords.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { customersWords } from '../customersWords.ts';
import styles from './RecordHeader.module.css';
import { recordWords } from './recordWords.ts';

interface RecordHeaderProps {
  record: CustomerRecord;
  onBack: () => void;
  onEdit: () => void;
}

/** Who it is, at a glance. */
export function RecordHeader({ record, onBack, onEdit }: RecordHeaderProps) {
  const say = useWords(recordWords);
  const of = useWords(customerWords);
  const name = useWords(customersWords);
  const { month, money } = useFormats();
  const about = [
    record.kind === 'person' ? record.company || of('person') : of('company'),
    record.occupation,
    of('since', { month: month(record.since) }),
    of('ref', { ref: record.ref }),
  ];
  return (
    <header className={styles.header}>
      <div className={styles.back}>
        <Button size="small" shortcut="Escape" onClick={onBack}>
          {name('back')}
        </Button>
      </div>
      <div className={styles.who}>
        <h1 className={styles.name}>{record.name}</h1>
        <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
        <p className={styles.chips}>
          <Chip tone={record.stage === 'active' ? 'good' : 'plain'}>{of(`stage.${record.stage}`)}</Chip>
          {record.sensitive && <Chip tone="bad">{of('sensitive')}</Chip>}
          <Chip>{of('value', { money: money(record.valueCents, record.currency) })}</Chip>
          <Chip>{of('relation', { relation: of(`relation.${record.relation}`) })}</Chip>
        </p>
      </div>
      <Button shortcut="E" onClick={onEdit}>
        {say('edit')}
      </Button>
    </header>
  );
}
