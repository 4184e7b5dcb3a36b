import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useCustomerSearch } from '../../session/useCustomerSearch.ts';
import { useWords } from '../../session/words/useWords.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { FoundList } from './FoundList.tsx';
import { popWords } from './popWords.ts';

/** Finding the caller by name or reference while they talk; Enter takes the marked one. */
export function CustomerFinder({ callId }: { callId: string }) {
  const say = useWords(popWords);
  const run = useCommand();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const { matches, more, answered, failure } = useCustomerSearch(text);
  useKeys('chooser', [{ key: '/', label: say('search'), run: () => field.current?.focus() }]);
  const choose = (customerId: string | undefined) => {
    if (customerId) void run('call.chooseCustomer', { callId, customerId });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setMarked(Math.min(Math.max(0, marked + step), Math.max(0, matches.length - 1)));
    else if (event.key === 'Enter') choose(matches[marked]?.id);
    else if (event.key === 'Escape') field.current?.blur();
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <SearchField
        ref={field}
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
      <FoundList id={listId} matches={matches} marked={marked} onChoose={choose} />
      {more && <p>{say('more')}</p>}
      {failure && <p role="alert">{say('searchFailed')}</p>}
      {!failure && answered !== '' && matches.length === 0 && <p>{say('nothing', { text: answered })}</p>}
    </div>
  );
}
