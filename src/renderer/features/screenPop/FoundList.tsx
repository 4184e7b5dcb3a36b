import type { CustomerSummary } from '../../../shared/customer/customer.ts';
import { DialNumber } from '../../session/dial/DialNumber.tsx';
import styles from './FoundList.module.css';

interface FoundListProps {
  id: string;
  matches: readonly CustomerSummary[];
  /** The line that Enter takes. */
  marked: number;
  onChoose: (customerId: string) => void;
}

/** Who was found. */
export function FoundList({ id, matches, marked, onChoose }: FoundListProps) {
  if (matches.length === 0) return null;
  return (
    <div id={id} role="listbox" className={styles.list}>
      {matches.map((customer, index) => (
        <button
          key={customer.id}
          id={`${id}-${customer.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          className={styles.found}
          onClick={() => onChoose(customer.id)}
        >
          <b>{customer.name}</b>
          <span>
            {[customer.company !== customer.name && customer.company, customer.city, customer.ref]
              .filter(Boolean)
              .join(' · ')}
            {customer.phone && ' · '}
            {customer.phone && <DialNumber number={customer.phone} customerId={customer.id} isInList />}
          </span>
        </button>
      ))}
    </div>
  );
}
