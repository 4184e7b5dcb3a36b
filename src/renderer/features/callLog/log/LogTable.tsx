import { useTable } from '@tanstack/react-table';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { RowGrid } from '../../../ui/grid/RowGrid.tsx';
import { logWords } from '../logWords.ts';
import styles from './LogTable.module.css';
import { columnWord, logColumns, logFeatures } from './logColumns.tsx';

interface LogTableProps {
  calls: LoggedCall[];
  openId: string | null;
  isStale: boolean;
  hasMore: boolean;
  onMore: () => void;
  onOpen: (callId: string) => void;
}

/** The log as a list. */
export function LogTable({ calls, ...rest }: LogTableProps) {
  const say = useWords(logWords);
  const table = useTable({ features: logFeatures, columns: logColumns, data: calls, getRowId: (call) => call.id });
  const { rows } = table.getRowModel();
  const headings = table
    .getHeaderGroups()
    .flatMap(({ headers }) => headers.map(({ column: { id } }) => ({ column: id, label: say(columnWord(id)) })));
  const cellsOf = (index: number) =>
    (rows[index]?.getAllCells() ?? []).map((cell) => ({
      column: cell.column.id,
      content: <table.FlexRender cell={cell} />,
    }));
  return (
    <RowGrid
      {...rest}
      label={say('title')}
      headings={headings}
      rows={rows.map(({ id }) => id)}
      cellsOf={cellsOf}
      className={styles.table}
    />
  );
}
