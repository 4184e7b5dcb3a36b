import type { SyncLink } from '../../link/syncLink.ts';
import type { Changed } from '../../sync/syncStore.ts';
import { showCustomer } from '../customers/customers.ts';
import type { Workplace } from '../workplace.ts';
import type { DeskSync } from './deskSync.ts';
import { syncStateOf } from './syncState.ts';

/** More customers at once are told of as lists only, besides those on the screen. */
const EACH = 50;

export function followSync(w: () => Workplace, link: SyncLink | undefined): DeskSync & { begin(): void } {
  const tell = () => {
    const { cell, reads } = w();
    const next = syncStateOf(reads, link?.state());
    if (JSON.stringify(next) !== JSON.stringify(cell.get().sync)) cell.set({ sync: next });
  };
  const changed = ({ customers, lists }: Changed) => {
    const desk = w();
    const onScreen = new Set(
      desk.board.all().flatMap(({ shown: { popped } }) => [popped.card?.id, popped.preview?.id]),
    );
    const told = customers.length <= EACH ? customers : customers.filter((id) => onScreen.has(id));
    for (const id of told) showCustomer(desk, id);
    if (lists) desk.emit('call.logged', { id: '', customerId: null });
    if (lists || customers.length > 0) desk.saver.tellSoon();
  };
  return {
    begin: () => link?.listen({ state: tell, changed }),
    retryNow: () => link?.retryNow(),
    centreIsBack: () => {
      if (link?.state().state === 'offline') link.retryNow();
    },
    tell,
    stop: () => link?.stop(),
  };
}
