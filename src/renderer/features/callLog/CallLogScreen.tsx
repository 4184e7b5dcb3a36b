import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useKeys } from '../../session/keys/useKeys.ts';
import { navigate } from '../../session/route.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { useSlow } from '../../ui/useSlow.ts';
import styles from './CallLogScreen.module.css';
import { createCallLog } from './log/createCallLog.ts';
import { LogFailure } from './log/LogFailure.tsx';
import { LogFilters } from './log/LogFilters.tsx';
import { LogNothing } from './log/LogNothing.tsx';
import { LogTable } from './log/LogTable.tsx';
import { everything, isEverything } from './log/logFilter.ts';
import { useDispositions } from './log/useDispositions.ts';
import { logWords } from './logWords.ts';
import { StoryPane } from './story/StoryPane.tsx';

const open = (id: string | null) => navigate({ screen: 'calls', id });

/** Every call of this desk, and the story of one of them. */
export function CallLogScreen({ id }: { id: string | null }) {
  const say = useWords(logWords);
  const { count } = useFormats();
  const api = useApi();
  const [log] = useState(() => createCallLog(api, Date.now));
  const { calls, filter, next, isReading, failure } = useStore(log);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const dispositions = useDispositions(calls);
  const isSlow = useSlow(isReading);
  useEffect(() => log.open(), [log]);
  const intoTable = () => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  useKeys('desk', [
    { key: '/', label: say('filter.text'), run: () => field.current?.select() },
    { key: 'ArrowDown', run: intoTable },
  ]);
  const shown = say(next === null ? 'rows' : 'rowsMore', { count: calls.length, shown: count(calls.length) });
  return (
    <div className={styles.screen}>
      <div className={styles.split} data-open={id !== null || undefined}>
        <div ref={list} className={styles.log}>
          <header className={styles.head}>
            <h1 className={styles.title}>{say('title')}</h1>
            <p className={styles.count} aria-live="polite">
              {calls.length > 0 && shown}
            </p>
            {failure && calls.length > 0 && (
              <LogFailure failure={failure} onRetry={() => void (next ? log.more() : log.again())} />
            )}
          </header>
          <LogFilters
            field={field}
            filter={filter}
            dispositions={dispositions}
            onFilter={log.show}
            onDown={intoTable}
          />
          {calls.length > 0 ? (
            <LogTable
              calls={calls}
              openId={id}
              isStale={isSlow}
              hasMore={next !== null && failure === null}
              onMore={() => void log.more()}
              onOpen={open}
            />
          ) : (
            <LogNothing
              isReading={isReading}
              failure={failure}
              isFiltered={!isEverything(filter)}
              onClear={() => log.show(everything)}
              onRetry={() => void log.again()}
            />
          )}
        </div>
        {id !== null && (
          <div className={styles.story}>
            <StoryPane key={id} id={id} onClose={() => open(null)} />
          </div>
        )}
      </div>
    </div>
  );
}
