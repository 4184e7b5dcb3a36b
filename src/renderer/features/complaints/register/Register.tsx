import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { navigate } from '../../../session/route.ts';
import { useApi } from '../../../session/SessionContext.tsx';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { useSlow } from '../../../ui/useSlow.ts';
import { createRegister } from './createRegister.ts';
import styles from './Register.module.css';
import { RegisterFilters } from './RegisterFilters.tsx';
import { RegisterNothing } from './RegisterNothing.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { isUnfiltered, openOnes } from './registerFilter.ts';
import { registerWords } from './registerWords.ts';

/** Every complaint that this desk knows, to be found and opened. */
export function Register({ openId }: { openId: string | null }) {
  const say = useWords(registerWords);
  const { count } = useFormats();
  const api = useApi();
  const [register] = useState(() => createRegister(api, Date.now));
  const { complaints, filter, next, counts, owners, isReading, failure } = useStore(register);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isSlow = useSlow(isReading);
  useEffect(() => register.open(), [register]);
  const intoTable = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  useKeys('desk', [
    { key: '/', label: say('filter.text'), run: () => field.current?.select() },
    { key: 'ArrowDown', run: intoTable },
  ]);
  const words = [
    complaints.length > 0 &&
      !isUnfiltered(filter) &&
      say(next === null ? 'rows' : 'rowsMore', { count: complaints.length, shown: count(complaints.length) }),
    counts && counts.open > 0 && say('counts', { count: counts.open, shown: count(counts.open) }),
    counts && counts.overdue > 0 && say('late', { count: counts.overdue, shown: count(counts.overdue) }),
  ];
  return (
    <div ref={list} className={styles.register}>
      <p className={styles.count} aria-live="polite">
        {words.filter(Boolean).join(' · ')}
      </p>
      <RegisterFilters field={field} filter={filter} owners={owners} onFilter={register.show} onDown={intoTable} />
      {complaints.length > 0 ? (
        <RegisterTable
          complaints={complaints}
          openId={openId}
          isStale={isSlow}
          hasMore={next !== null && failure === null}
          onMore={() => void register.more()}
          onOpen={(id) => navigate({ screen: 'complaints', id })}
        />
      ) : (
        <RegisterNothing
          isReading={isReading}
          failure={failure}
          isFiltered={!isUnfiltered(filter)}
          onClear={() => register.show(openOnes)}
          onRetry={() => void register.again()}
        />
      )}
    </div>
  );
}
