import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { ComplaintLine } from '../../../../shared/complaint/register.ts';
import { DueCell, GravityCell, OpenedCell, PlanCell, ReasonCell, StatusCell, WhoCell } from './cells.tsx';
import type { registerWords } from './registerWords.ts';

export const registerFeatures = tableFeatures({});
const helper = createColumnHelper<typeof registerFeatures, ComplaintLine>();

type ColumnWord = Extract<keyof (typeof registerWords)['byLanguage']['fr'], `column.${string}`>;
/** The heading of a column, to be said in the agent's language. */
export const columnWord = (id: string) => `column.${id}` as ColumnWord;

/** The register's columns, from left to right. */
export const registerColumns = helper.columns([
  helper.display({ id: 'who', cell: ({ row }) => <WhoCell line={row.original} /> }),
  helper.display({ id: 'reason', cell: ({ row }) => <ReasonCell line={row.original} /> }),
  helper.accessor('gravity', { id: 'gravity', cell: ({ row }) => <GravityCell line={row.original} /> }),
  helper.accessor('openedAt', { id: 'opened', cell: ({ row }) => <OpenedCell line={row.original} /> }),
  helper.accessor('plan', { id: 'plan', cell: ({ row }) => <PlanCell line={row.original} /> }),
  helper.accessor('dueAt', { id: 'due', cell: ({ row }) => <DueCell line={row.original} /> }),
  helper.accessor('owner', { id: 'owner', cell: ({ row }) => row.original.owner }),
  helper.accessor('status', { id: 'status', cell: ({ row }) => <StatusCell line={row.original} /> }),
]);
