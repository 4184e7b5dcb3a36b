import { createStore } from 'zustand/vanilla';
import type { DeskApi, Output } from '../../../../shared/api/deskApi.ts';
import type { ComplaintLine, RegisterCounts } from '../../../../shared/complaint/register.ts';
import type { ErrorCode, Result } from '../../../../shared/lib/result.ts';
import type { Filter } from './registerFilter.ts';
import { openOnes, registerQuestion } from './registerFilter.ts';

export interface RegisterState {
  filter: Filter;
  complaints: ComplaintLine[];
  /** Where the next page begins; null: all is shown. */
  next: string | null;
  counts: RegisterCounts | null;
  owners: readonly string[];
  /** The first page of this filter has not come back yet. */
  isReading: boolean;
  failure: ErrorCode | null;
}

/** Many changes at once, as a synchronisation brings, are one reason to look again. */
const SOON_MS = 300;

/** The register as far as it was scrolled to; read again when a complaint changes. */
export function createRegister(api: DeskApi, now: () => number) {
  const store = createStore<RegisterState>(() => ({
    ...{ filter: openOnes, complaints: [], next: null, counts: null, owners: [], isReading: true, failure: null },
  }));
  /** Grows with every new first page: what was asked before it no longer counts. */
  let turn = 0;
  let isPaging = false;

  const about = async (): Promise<void> => {
    const [counts, owners] = await Promise.all([api.ask('complaint.counts', {}), api.ask('complaint.owners', {})]);
    store.setState({ ...(counts.ok && { counts: counts.value }), ...(owners.ok && { owners: owners.value.owners }) });
  };

  const first = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    store.setState({ isReading: true });
    const page = await api.ask('complaint.list', registerQuestion(store.getState().filter, now(), null));
    if (mine !== turn) return;
    if (page.ok) store.setState({ ...page.value, isReading: false, failure: null });
    else store.setState({ isReading: false, failure: page.code });
  };

  const more = async (): Promise<void> => {
    const { next, filter, isReading } = store.getState();
    if (next === null || isPaging || isReading) return;
    isPaging = true;
    const mine = turn;
    const page = await api.ask('complaint.list', registerQuestion(filter, now(), next));
    isPaging = false;
    if (mine !== turn) return;
    if (!page.ok) return store.setState({ failure: page.code });
    const known = new Set(store.getState().complaints.map(({ id }) => id));
    const added = page.value.complaints.filter(({ id }) => !known.has(id));
    store.setState({ complaints: [...store.getState().complaints, ...added], next: page.value.next, failure: null });
  };

  /** As many lines as are shown, as they are now. */
  const refresh = async (): Promise<void> => {
    const mine = turn;
    const { filter, complaints: shown } = store.getState();
    const complaints: ComplaintLine[] = [];
    let next: string | null = null;
    do {
      const page: Result<Output<'complaint.list'>> = await api.ask(
        'complaint.list',
        registerQuestion(filter, now(), next),
      );
      if (mine !== turn || !page.ok) return;
      complaints.push(...page.value.complaints);
      next = page.value.next;
    } while (next !== null && complaints.length < shown.length);
    store.setState({ complaints, next, failure: null });
  };

  const show = (filter: Filter): void => {
    store.setState({ filter });
    void first();
  };
  /** Reads, and goes on reading. The answer stops it. */
  const open = (): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void Promise.all([refresh(), about()]), SOON_MS);
    };
    void Promise.all([first(), about()]);
    const stops = [api.on('complaint.changed', soon), api.on('customer.changed', soon), api.on('call.logged', soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  };
  return { ...store, open, show, more, again: first };
}
