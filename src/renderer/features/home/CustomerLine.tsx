import type { CustomerSummary } from '../../../shared/customer/customer.ts';
import { DialNumber } from '../../session/dial/DialNumber.tsx';
import { hashOf } from '../../session/route.ts';
import styles from './Home.module.css';

interface CustomerLineProps {
  customer: CustomerSummary;
  /** Set where the line is an option of a search. */
  option?: { id: string; isMarked: boolean };
}

/** Enough to recognise somebody; it opens their record. */
export function CustomerLine({ customer, option }: CustomerLineProps) {
  const { id, name, company, city, ref } = customer;
  const about = [company !== name && company, city].filter(Boolean).join(' · ');
  const role = option && { id: option.id, role: 'option', 'aria-selected': option.isMarked, tabIndex: -1 };
  return (
    <a href={hashOf({ screen: 'customers', id })} className={styles.line} {...role}>
      <b>{name}</b>
      <span>{customer.phone && <DialNumber number={customer.phone} customerId={id} isInList />}</span>
      <span>{about}</span>
      <span className="figures">{ref}</span>
    </a>
  );
}
