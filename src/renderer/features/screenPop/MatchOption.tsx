import type { Match } from '../../../shared/desk/pop.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Key } from '../../ui/Key.tsx';
import styles from './Chooser.module.css';
import { popWords } from './popWords.ts';
import { useReasonText } from './useReasonText.ts';

interface MatchOptionProps {
  match: Match;
  digit: number;
  /** Stands out: most likely them. */
  isFirst: boolean;
  onChoose: () => void;
}

/** Somebody it may be, with the reasons. */
export function MatchOption({ match, digit, isFirst, onChoose }: MatchOptionProps) {
  const say = useWords(popWords);
  const sayCustomer = useWords(customerWords);
  const reasonText = useReasonText();
  const { customer, likelihood, reasons } = match;
  const company = customer.kind === 'person' ? customer.company : '';
  const facts = [company, customer.city, ...reasons.map(reasonText)].filter(Boolean);
  return (
    <li>
      <button
        type="button"
        className={`${styles.option} ${isFirst ? styles.first : ''}`}
        aria-keyshortcuts={String(digit)}
        onClick={onChoose}
      >
        <Key name={String(digit)} />
        <span className={styles.words}>
          <span className={styles.likelihood}>{say(likelihood === 'possible' ? 'maybe' : likelihood)}</span>
          <b className={styles.name}>{customer.name}</b>
          <span className={styles.chips}>
            <Chip tone={customer.stage === 'active' ? 'good' : 'plain'}>{sayCustomer(`stage.${customer.stage}`)}</Chip>
            {customer.sensitive && <Chip tone="bad">{sayCustomer('sensitive')}</Chip>}
          </span>
          <span className={styles.reasons}>{facts.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}
