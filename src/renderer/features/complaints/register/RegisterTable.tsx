import { useTable } from '@tanstack/react-table';
import type { ComplaintLine } from '../../../../shared/complaint/register.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { RowGrid } from '../../../ui/grid/RowGrid.tsx';
import styles from './RegisterTable.module.css';
import { columnWord, registerColumns, registerFeatures } from './registerColumns.tsx';
import { registerWords } from './registerWords.ts';

interface RegisterTableProps {
  complaints: ComplaintLine[];
  openId: string | null;
  isStale: boolean;
  hasMore: boolean;
  onMore: () => void;
  onOpen: (id: string) => void;
}

/** The register as a list. */
export function RegisterTable({ complaints, ...rest }: RegisterTableProps) {
  const say = useWords(registerWords);
  const table = useTable({
    features: registerFeatures,
    columns: registerColumns,
    data: complaints,
    getRowId: ({ id }) => id,
  });
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
