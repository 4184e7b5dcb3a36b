import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import styles from './RowGrid.module.css';
import { useRowsInSight } from './useRowsInSight.ts';

interface Cell {
  column: string;
  content: ReactNode;
}

interface RowGridProps {
  label: string;
  /** From left to right. */
  headings: readonly { column: string; label: string }[];
  /** The id of each row, in order. */
  rows: readonly string[];
  cellsOf: (index: number) => readonly Cell[];
  openId: string | null;
  /** What is shown is of an older question. */
  isStale: boolean;
  hasMore: boolean;
  onMore: () => void;
  onOpen: (id: string) => void;
  /** How wide each column is, and which go where there is little room. */
  className?: string | undefined;
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e9, End: 1e9 };

/** A long list: only the rows in sight are drawn. Arrows move, Enter opens. */
export function RowGrid(props: RowGridProps) {
  const { label, headings, rows, cellsOf, openId, isStale, hasMore, onMore, onOpen, className = '' } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() => Math.max(0, openId === null ? 0 : rows.indexOf(openId)));
  const at = Math.min(active, rows.length - 1);
  const { items, before, after, scrollTo } = useRowsInSight(scroller, rows.length);
  const isNearEnd = hasMore && (items.at(-1)?.index ?? 0) >= rows.length - 15;
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
    } else if (event.key === 'Enter' && row !== undefined) onOpen(row);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.scroller} data-stale={isStale || undefined}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen by the arrow keys is a grid.
        role="grid"
        className={`${styles.table} ${className}`}
        tabIndex={0}
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-activedescendant={items.some(({ index }) => index === at) ? `${id}-${rows[at]}` : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {headings.map((heading) => (
              <th key={heading.column} scope="col" data-column={heading.column}>
                {heading.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={before} />
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={row}
                id={`${id}-${row}`}
                className={styles.row}
                aria-rowindex={index + 2}
                aria-selected={index === at}
                aria-current={row === openId || undefined}
                onClick={() => {
                  setActive(index);
                  onOpen(row);
                }}
              >
                {cellsOf(index).map(({ column, content }) => (
                  <td key={column} data-column={column}>
                    {content}
                  </td>
                ))}
              </tr>
            );
          })}
          <Space height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows out of sight. One cell is enough for the height, and keeps out of the count of columns. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className={styles.space} style={{ height }} />
    </tr>
  );
}
