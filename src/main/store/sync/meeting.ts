import type { Database } from 'better-sqlite3';
import type { LocalSync } from '../../sync/syncStore.ts';
import type { OutboxQueue } from './outboxQueue.ts';
import { overlaidBy } from './overlaidBy.ts';
import type { SyncParts } from './syncParts.ts';
import type { SyncStoreWrites } from './syncStoreWrites.ts';

type Meeting = Pick<SyncStoreWrites, 'load' | 'meet' | 'fork' | 'sendAgainFrom'>;

/** What desk and centre find out about each other when they meet. */
export function createMeeting(db: Database, { book, cursors, queue, overlay }: SyncParts): Meeting {
  const unsettled = db.prepare<[number], { kind: string; row_id: string; customer: string | null }>(
    "SELECT DISTINCT kind, row_id, body ->> 'customerId' AS customer FROM outbox WHERE settled_at IS NULL AND mseq > ?",
  );

  const local = (): LocalSync => ({
    incarnation: book.incarnation(),
    lastMseq: queue.newest() - book.first(),
    lastAcked: Math.max(0, queue.newestAnswered() - book.first()),
    epoch: book.epoch(),
    cursors: cursors.all(),
    hasUnsent: queue.beforeWaiting() < queue.newest(),
    wasClean: book.wasClean(),
  });

  const fork = (incarnation: string) => {
    book.setIncarnation(incarnation);
    book.setFirst(queue.beforeWaiting());
  };

  /** What lay on top of rows that the centre lost has to lie on top again. */
  const overlayAfter = (mseq: number) => {
    for (const { kind, row_id: id, customer } of unsettled.all(mseq)) {
      const overlaid = overlaidBy(kind);
      if (overlaid) overlay.beforeChange(overlaid, id, overlaid === 'customer' ? id : customer);
    }
  };

  const sendAgainAfter = (mseq: number, newIncarnation: string) => {
    if (!queue.sendAgainAfter(mseq)) return forkWithAll(newIncarnation);
    overlayAfter(mseq);
  };

  /** Nobody knows what of this desk the centre lost: it knows by itself what it has. */
  const forkWithAll = (newIncarnation: string) => {
    queue.sendKeptAgain();
    fork(newIncarnation);
    overlayAfter(book.first());
  };

  return {
    load() {
      const before = local();
      book.setClean(false);
      return before;
    },
    meet({ epoch, scopes, lastMseq, lastId, head }, newIncarnation) {
      const isOther = epoch !== book.epoch();
      const isRestored = book.epoch() !== null && (isOther || isSetBack(local(), lastMseq, head));
      if (isOther || isRestored) {
        for (const { scope } of cursors.all()) cursors.reset(scope);
        book.meetEpoch(epoch);
      }
      for (const scope of scopes) cursors.open(scope);
      if (isFork(queue, book.first(), lastMseq, lastId)) (isRestored ? forkWithAll : fork)(newIncarnation);
      else if (lastMseq < local().lastAcked) sendAgainAfter(lastMseq + book.first(), newIncarnation);
      return local();
    },
    fork(newIncarnation) {
      fork(newIncarnation);
      return local();
    },
    sendAgainFrom(mseq, newIncarnation) {
      sendAgainAfter(mseq - 1 + book.first(), newIncarnation);
      return local();
    },
  };
}

/** The same centre has forgotten something that this desk knows it had: somebody put an older copy of it back and told nobody. */
const isSetBack = ({ lastAcked, cursors }: LocalSync, lastMseq: number, head: number): boolean =>
  lastMseq < lastAcked || cursors.some(({ seq }) => seq > head);

/** The centre knows of more than this desk ever made, or of something else under the same number: this store is a copy, or was put back. */
function isFork(queue: OutboxQueue, first: number, lastMseq: number, lastId: string | null): boolean {
  if (lastMseq > queue.newest() - first) return true;
  const own = lastMseq === 0 ? null : queue.idOf(lastMseq + first);
  return own !== null && lastId !== null && own !== lastId;
}
