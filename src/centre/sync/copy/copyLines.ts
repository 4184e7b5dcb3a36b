import { setImmediate as turn } from 'node:timers/promises';
import type { RowKind, SyncRow } from '../../../shared/link/sync/rows.ts';
import { rowKind } from '../../../shared/link/sync/rows.ts';
import type { CentreStore } from '../../store/centreStore.ts';

export type Copied = Pick<CentreStore, 'copyPage' | 'copyLines'>;
export interface Lines {
  text: string;
  rows: number;
}

/** Short enough that nobody else waits for it. */
const PAGE = 1_000;

/** Every row of a scope as a line of JSON, customers first. Others have their turn between pages. */
export async function* copyLines(store: Copied, scope: string): AsyncGenerator<Lines> {
  for (const kind of rowKind.options) {
    let page = await pageOf(store, scope, kind, '');
    while (page) {
      yield page;
      await turn();
      page = page.rows < PAGE ? null : await pageOf(store, scope, kind, page.lastId);
    }
  }
}

async function pageOf(
  store: Copied,
  scope: string,
  kind: RowKind,
  afterId: string,
): Promise<(Lines & { lastId: string }) | null> {
  if (store.copyLines) return store.copyLines(scope, kind, afterId, PAGE);
  const rows = await store.copyPage(scope, kind, afterId, PAGE);
  const last = rows.at(-1);
  return last ? { text: rows.map(lineOf).join(''), rows: rows.length, lastId: last.id } : null;
}

const lineOf = ({ kind, id, seq, customerId, body }: SyncRow) =>
  `${JSON.stringify([kind, id, seq, customerId, body])}\n`;
