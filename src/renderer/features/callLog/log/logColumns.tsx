import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import type { logWords } from '../logWords.ts';
import { AgentCell } from './AgentCell.tsx';
import { DispositionCell } from './DispositionCell.tsx';
import { OutcomeCell } from './OutcomeCell.tsx';
import { TalkCell } from './TalkCell.tsx';
import { WhenCell } from './WhenCell.tsx';
import { WhoCell } from './WhoCell.tsx';

export const logFeatures = tableFeatures({});
const helper = createColumnHelper<typeof logFeatures, LoggedCall>();

type ColumnWord = Extract<keyof (typeof logWords)['byLanguage']['fr'], `column.${string}`>;
/** The heading of a column, to be said in the agent's language. */
export const columnWord = (id: string) => `column.${id}` as ColumnWord;

/** The log's columns, from left to right. */
export const logColumns = helper.columns([
  helper.accessor('startedAt', { id: 'when', cell: ({ row }) => <WhenCell call={row.original} /> }),
  helper.display({ id: 'who', cell: ({ row }) => <WhoCell call={row.original} /> }),
  helper.accessor('queueLabel', { id: 'queue', cell: ({ row }) => row.original.queueLabel }),
  helper.accessor('outcome', { id: 'outcome', cell: ({ row }) => <OutcomeCell call={row.original} /> }),
  helper.accessor('talkMs', { id: 'talk', cell: ({ row }) => <TalkCell call={row.original} /> }),
  helper.accessor('disposition', { id: 'disposition', cell: ({ row }) => <DispositionCell call={row.original} /> }),
  helper.accessor('agent', { id: 'agent', cell: ({ row }) => <AgentCell call={row.original} /> }),
]);
