import { createStore } from 'zustand/vanilla';
import type { DeskApi } from '../../../../shared/api/deskApi.ts';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import type { ErrorCode } from '../../../../shared/lib/result.ts';
import type { LogFilter } from './logFilter.ts';
import { everything, logQuestion } from './logFilter.ts';
import { withHead } from './withHead.ts';

export interface CallLogState {
  filter: LogFilter;
  calls: LoggedCall[];
  /** Where the next page begins; null: all is shown. */
  next: string | null;
  /** The first page of this filter has not come back yet. */
  isReading: boolean;
  failure: ErrorCode | null;
}

/** The log as far as it was scrolled to, kept up to date while it is on the screen. */
export function createCallLog(api: DeskApi, now: () => number) {
  const store = createStore<CallLogState>(() => ({
    filter: everything,
    calls: [],
    next: null,
    isReading: true,
    failure: null,
  }));
  /** Grows with every new first page: what was asked before it no longer counts. */
  let turn = 0;
  let isPaging = false;

  const first = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    store.setState({ isReading: true });
    const page = await api.ask('callLog.list', logQuestion(store.getState().filter, now(), null));
    if (mine !== turn) return;
    if (page.ok) store.setState({ ...page.value, isReading: false, failure: null });
    else store.setState({ isReading: false, failure: page.code });
  };

  const more = async (): Promise<void> => {
    const { next, filter, isReading } = store.getState();
    if (next === null || isPaging || isReading) return;
    isPaging = true;
    const mine = turn;
    const page = await api.ask('callLog.list', logQuestion(filter, now(), next));
    isPaging = false;
    if (mine !== turn) return;
    if (!page.ok) return store.setState({ failure: page.code });
    const { calls } = store.getState();
    const known = new Set(calls.map(({ id }) => id));
    const added = page.value.calls.filter(({ id }) => !known.has(id));
    store.setState({ calls: [...calls, ...added], next: page.value.next, failure: null });
  };

  const refresh = async (): Promise<void> => {
    const mine = turn;
    const page = await api.ask('callLog.list', logQuestion(store.getState().filter, now(), null));
    if (mine !== turn || !page.ok) return;
    const isWhole = page.value.next === null;
    const calls = withHead(store.getState().calls, page.value.calls, isWhole);
    store.setState(calls && !isWhole ? { calls } : page.value);
  };

  const show = (filter: LogFilter): void => {
    store.setState({ filter });
    void first();
  };
  /** Reads, and goes on reading what is logged. The answer stops it. */
  const open = (): (() => void) => {
    void first();
    return api.on('call.logged', () => void refresh());
  };
  return { ...store, open, show, more, again: first };
}
