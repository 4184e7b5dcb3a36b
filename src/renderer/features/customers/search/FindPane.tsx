import { useEffect, useId, useRef, useState } from 'react';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useCustomerSearch } from '../../../session/useCustomerSearch.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Unseen } from '../../../ui/Unseen.tsx';
import { useSlow } from '../../../ui/useSlow.ts';
import { CustomerList, lineId } from './CustomerList.tsx';
import { CustomerSearch } from './CustomerSearch.tsx';
import styles from './FindPane.module.css';
import { FoundNothing } from './FoundNothing.tsx';
import { searchWords } from './searchWords.ts';
import { useRecentCustomers } from './useRecentCustomers.ts';

interface FindPaneProps {
  openId: string | null;
  /** Nothing else is open: the field may take the focus. */
  isFree: boolean;
  onOpen: (customerId: string) => void;
  /** Makes a record with what was typed already in it. */
  onCreate: (typed: string) => void;
}

const within = (index: number, length: number) => Math.max(0, Math.min(index, length - 1));

/** Find somebody: the field, and below it whom it found or who was seen last. */
export function FindPane({ openId, isFree, onOpen, onCreate }: FindPaneProps) {
  const say = useWords(searchWords);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useCustomerSearch(text);
  const recent = useRecentCustomers();
  const isSearching = text.trim() !== '';
  const isSlow = useSlow(isSearching && found.answered !== text.trim());
  const customers = isSearching ? found.matches : recent;
  const label = say(isSearching ? 'results' : 'recent');
  const chosen = customers[within(active, customers.length)];

  useKeys('desk', [{ key: '/', label: say('label'), run: () => field.current?.select() }]);
  useEffect(() => {
    if (isFree) field.current?.focus();
  }, [isFree]);

  return (
    <section className={styles.pane} aria-label={say('label')}>
      <CustomerSearch
        ref={field}
        label={say('label')}
        placeholder={say('placeholder')}
        text={text}
        onText={(typed) => {
          setText(typed);
          setActive(0);
        }}
        listId={listId}
        activeId={chosen && lineId(listId, within(active, customers.length))}
        onMove={(by) => setActive(within(active + by, customers.length))}
        onOpen={() => {
          if (!chosen) return;
          // Letters are keys again, also when this very record is open already.
          field.current?.blur();
          onOpen(chosen.id);
        }}
      />
      <div className={styles.found} data-slow={isSlow || undefined}>
        {customers.length > 0 && <p className={styles.label}>{label}</p>}
        {customers.length > 0 && (
          <CustomerList
            listId={listId}
            label={label}
            customers={customers}
            active={within(active, customers.length)}
            openId={openId}
            onOpen={onOpen}
          />
        )}
        {isSearching && found.more && <p className={styles.more}>{say('more')}</p>}
        {(customers.length === 0 || found.failure) && (
          <FoundNothing
            typed={text.trim()}
            isWaiting={isSearching && found.answered === ''}
            failure={found.failure}
            onCreate={onCreate}
          />
        )}
      </div>
      <div aria-live="polite">
        <Unseen>
          {isSearching && found.answered === text.trim() ? say('count', { count: customers.length }) : ''}
        </Unseen>
      </div>
    </section>
  );
}
