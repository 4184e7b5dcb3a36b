import type { CentreStore } from '../../store/centreStore.ts';
import type { Paged, PageText } from './fittingPage.ts';
import { fittingPage } from './fittingPage.ts';

/** Pages of the feed. Desks that stand at the same place ask for the same page: it is read and written once until something is new. */
export interface Pages {
  page(scope: string, after: number, limit: number): Promise<PageText | 'reset'>;
  stop(): void;
}

const KEPT = 64;

export function createPages(store: Paged & Pick<CentreStore, 'onHead'>): Pages {
  const read = new Map<string, Promise<PageText | 'reset'>>();
  const stop = store.onHead(() => read.clear());
  const readNow = (key: string, scope: string, after: number, limit: number) => {
    const page = fittingPage(store, scope, after, limit);
    if (read.size >= KEPT) read.clear();
    read.set(key, page);
    page.catch(() => read.get(key) === page && read.delete(key));
    return page;
  };
  return {
    page: (scope, after, limit) => {
      const key = `${after} ${limit} ${scope}`;
      return read.get(key) ?? readNow(key, scope, after, limit);
    },
    stop,
  };
}
