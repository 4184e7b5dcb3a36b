import type { CustomerSummary } from '../../../../shared/customer/customer.ts';
import { CustomerLine } from './CustomerLine.tsx';
import styles from './CustomerList.module.css';

interface CustomerListProps {
  listId: string;
  label: string;
  customers: readonly CustomerSummary[];
  active: number;
  openId: string | null;
  onOpen: (customerId: string) => void;
}

export const lineId = (listId: string, index: number) => `${listId}-${index}`;

/** The customers found, or those seen last. The field above keeps the focus. */
export function CustomerList({ listId, label, customers, active, openId, onOpen }: CustomerListProps) {
  return (
    <div id={listId} role="listbox" aria-label={label} className={styles.list}>
      {customers.map((customer, index) => (
        <CustomerLine
          key={customer.id}
          id={lineId(listId, index)}
          customer={customer}
          isActive={index === active}
          isOpen={customer.id === openId}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
