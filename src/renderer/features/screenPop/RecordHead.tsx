import type { CustomerCard } from '../../../shared/customer/customer.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { hashOf } from '../../session/route.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Record.module.css';

/** The name, and in one line who that is. */
export function RecordHead({ card }: { card: CustomerCard }) {
  const say = useWords(customerWords);
  const { month, money } = useFormats();
  const { kind, name, company, occupation, since, ref, stage, valueCents, currency, relation } = card;
  const about = [
    kind === 'company' ? say('company') : company || say('person'),
    occupation,
    say('since', { month: month(since) }),
    say('ref', { ref: ref.replaceAll(' ', '\u00a0') }),
  ];
  return (
    <>
      <h1 className={styles.name}>
        <a href={hashOf({ screen: 'customers', id: card.id })}>{name}</a>
      </h1>
      <p className={styles.sub}>{about.filter(Boolean).join(' · ')}</p>
      <p className={styles.chips}>
        <Chip tone={stage === 'active' ? 'good' : 'plain'}>{say(`stage.${stage}`)}</Chip>
        {card.sensitive && <Chip tone="bad">{say('sensitive')}</Chip>}
        <Chip>{say('value', { money: money(valueCents, currency) })}</Chip>
        <Chip>{say('relation', { relation: say(`relation.${relation}`) })}</Chip>
      </p>
    </>
  );
}
