import { useTable } from '@tanstack/react-table';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { logWords } from '../logWords.ts';
import { LogRow } from './LogRow.tsx';
import styles from './LogTable.module.css';
import { columnWord, logColumns, logFeatures } from './logColumns.tsx';
import { useLogRows } from './useLogRows.ts';

interface LogTableProps {
  calls: LoggedCall[];
  openId: string | null;
  isStale: boolean;
  hasMore: boolean;
  onMore: () => void;
  onOpen: (callId: string) => void;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 };

/** The log: only the rows in sight are drawn. Arrows move, Enter opens. */
export function LogTable({ calls, openId, isStale, hasMore, onMore, onOpen }: LogTableProps) {
  const say = useWords(logWords);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      calls.findIndex((call) => call.id === openId),
    ),
  );
  const table = useTable({ features: logFeatures, columns: logColumns, data: calls, getRowId: (call) => call.id });
  const { rows } = table.getRowModel();
  const at = Math.min(active, rows.length - 1);
  const { items, before, after, scrollTo } = useLogRows(scroller, rows.length);
  const last = items.at(-1)?.index ?? 0;
  const isNearEnd = hasMore && last >= rows.length - 15;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page, however often it is drawn.
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, rows.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const row = rows[at];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (by !== undefined) {
      const to = Math.max(0, Math.min(at + by, rows.length - 1));
      setActive(to);
      scrollTo(to);
    } else if (event.key === 'Enter' && row) onOpen(row.id);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.scroller} data-stale={isStale || undefined}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen by the arrow keys is a grid.
        role="grid"
        className={styles.table}
        tabIndex={0}
        aria-label={say('title')}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-activedescendant={items.some(({ index }) => index === at) ? `${id}-${rows[at]?.id}` : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" data-column={header.column.id}>
                  {say(columnWord(header.column.id))}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Space height={before} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <LogRow
                key={row.id}
                id={`${id}-${row.id}`}
                index={index}
                isActive={index === at}
                isOpen={row.id === openId}
                onOpen={() => {
                  setActive(index);
                  onOpen(row.id);
                }}
              >
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} data-column={cell.column.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </LogRow>
            );
          })}
          <Space height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows out of sight. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className={styles.space} style={{ height }} />
    </tr>
  );
}
