import type { CustomerCard } from '../../../shared/customer/customer.ts';
import type { DeskState } from '../../../shared/desk/deskState.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { PhoneLine } from './PhoneLine.tsx';
import { popWords } from './popWords.ts';
import styles from './Record.module.css';

const isFreeToDial = ({ calls, link }: DeskState) =>
  link.capabilities.includes('dial') && calls.every(({ place }) => place === 'wrap-up');

/** How to reach them. What is not known takes no room. */
export function RecordFacts({ card, number }: { card: CustomerCard; number: string | null }) {
  const say = useWords(popWords);
  const sayCustomer = useWords(customerWords);
  const canDial = useDesk(isFreeToDial);
  const address = [card.address, [card.postcode, card.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <dl className={styles.facts}>
      {card.phones.length > 0 && (
        <>
          <dt>{say('phones')}</dt>
          <dd>
            {card.phones.map((phone) => (
              <PhoneLine
                key={phone.raw}
                phone={phone}
                customerId={card.id}
                isThisOne={number !== null && phone.e164 === number}
                canDial={canDial}
              />
            ))}
          </dd>
        </>
      )}
      {address && (
        <>
          <dt>{say('address')}</dt>
          <dd className={styles.clamped}>{address}</dd>
        </>
      )}
      {card.email && (
        <>
          <dt>{say('email')}</dt>
          <dd className={styles.clamped}>{card.email}</dd>
        </>
      )}
      <dt>{say('consent')}</dt>
      <dd>{sayCustomer(`mayCall.${card.mayCall}`)}</dd>
    </dl>
  );
}
