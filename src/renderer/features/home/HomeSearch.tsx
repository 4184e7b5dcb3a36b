import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import { navigate } from '../../session/route.ts';
import { useCustomerSearch } from '../../session/useCustomerSearch.ts';
import { useWords } from '../../session/words/useWords.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { CustomerLine } from './CustomerLine.tsx';
import styles from './Home.module.css';
import { homeWords } from './homeWords.ts';

/** The big search; Enter opens the marked record. */
export function HomeSearch() {
  const say = useWords(homeWords);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const { matches, more, answered, failure } = useCustomerSearch(text);
  useKeys('desk', [{ key: '/', label: say('search'), run: () => field.current?.focus() }]);
  const open = (id: string | undefined) => id && navigate({ screen: 'customers', id });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setMarked(Math.min(Math.max(0, marked + step), Math.max(0, matches.length - 1)));
    else if (event.key === 'Enter') open(matches[marked]?.id);
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
  };
  return (
    <search>
      <SearchField
        ref={field}
        size="large"
        label={say('search')}
        placeholder={say('searchHint')}
        shortcut="/"
        value={text}
        onChange={(typed) => {
          setText(typed);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        list={{ id: listId, marked: matches[marked]?.id ?? null }}
      />
      {matches.length > 0 && (
        <div id={listId} role="listbox" aria-label={say('search')} className={styles.found}>
          {matches.map((customer, index) => (
            <CustomerLine
              key={customer.id}
              customer={customer}
              option={{ id: `${listId}-${customer.id}`, isMarked: index === marked }}
            />
          ))}
        </div>
      )}
      {more && <p className={styles.soft}>{say('more')}</p>}
      {failure && <p role="alert">{say('searchFailed')}</p>}
      {!failure && answered !== '' && matches.length === 0 && (
        <p className={styles.soft}>{say('nothing', { text: answered })}</p>
      )}
    </search>
  );
}
