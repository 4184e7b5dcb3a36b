import type { CentreStore, FeedPage } from '../../store/centreStore.ts';

/** A page as it is sent to whoever asks for it, all but the name of the question. */
export interface PageText {
  /** A JSON array. */
  entries: string;
  next: number;
  head: number;
  isLast: boolean;
}

export type Paged = Pick<CentreStore, 'page' | 'pageText'>;

/** Long enough to be quick, short enough for one frame. */
const PAGE_CHARACTERS = 600_000;

/** The page after this cursor, with fewer rows where they are long: one row at least, however long it is. */
export async function fittingPage(
  store: Paged,
  scope: string,
  after: number,
  limit: number,
): Promise<PageText | 'reset'> {
  if (store.pageText) return store.pageText(scope, after, limit);
  const page = await store.page(scope, after, limit);
  if (page === 'reset') return page;
  const entries = JSON.stringify(page.entries);
  if (entries.length <= PAGE_CHARACTERS || limit <= 1) return { ...page, entries };
  return fittingPage(store, scope, after, fewer(page, entries.length, limit));
}

const fewer = ({ entries }: FeedPage, length: number, limit: number) =>
  Math.max(1, Math.min(limit - 1, Math.floor((entries.length * PAGE_CHARACTERS) / length)));
