import type { CentreStore } from '../../store/centreStore.ts';
import type { Paged, PageText } from './fittingPage.ts';
import { fittingPage } from './fittingPage.ts';

/** Pages of the feed. Desks that stand at the same place ask for the same page: it is read and written once until something is new. */
export interface Pages {
  page(scope: string, after: number, limit: number): Promise<PageText | 'reset'>;
  stop(): void;
}

interface Read {
  limit: number;
  page: Promise<PageText | 'reset'>;
}

const KEPT = 64;

export function createPages(store: Paged & Pick<CentreStore, 'onHead'>): Pages {
  const read = new Map<string, Read>();
  const stop = store.onHead(() => read.clear());
  const readNow = (place: string, scope: string, after: number, limit: number) => {
    const page = fittingPage(store, scope, after, limit);
    if (read.size >= KEPT) read.clear();
    read.set(place, { limit, page });
    page.catch(() => read.get(place)?.page === page && read.delete(place));
    return page;
  };
  return {
    page: async (scope, after, limit) => {
      const place = `${after} ${scope}`;
      const known = read.get(place);
      if (!known) return readNow(place, scope, after, limit);
      const page = await known.page;
      const isSame = known.limit === limit || isShort(page, after, limit);
      return isSame ? page : readNow(place, scope, after, limit);
    },
    stop,
  };
}

/** Each desk asks for as many rows as its disk takes at once; all there is in fewer numbers than that is the same page for it. */
const isShort = (page: PageText | 'reset', after: number, limit: number): boolean =>
  page === 'reset' || (page.isLast && page.next - after <= limit);
