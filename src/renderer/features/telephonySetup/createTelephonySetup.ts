import { createStore } from 'zustand/vanilla';
import type { DeskApi } from '../../../shared/api/deskApi.ts';
import type { ErrorCode } from '../../../shared/lib/result.ts';
import type { ProbeReport } from '../../../shared/link/bridge/probe.ts';
import type { SetupView } from '../../../shared/link/bridge/setup.ts';
import type { Draft } from './form/draft.ts';
import { draftOf, emptyDraft, hasKeptSecret, hasTest } from './form/draft.ts';
import type { DraftProblems } from './form/draftProblems.ts';
import { draftProblems } from './form/draftProblems.ts';
import { telephonyOf } from './form/telephonyOf.ts';
import type { PhoneRow } from './phones/phoneRow.ts';
import { emptyRow, keptRows, newKey, phonesOf, withFound } from './phones/phoneRow.ts';
import { rowProblems } from './phones/rowProblems.ts';

export interface TelephonySetup {
  view: SetupView | null;
  /** Why there is nothing to show. */
  failure: ErrorCode | null;
  draft: Draft;
  rows: readonly PhoneRow[];
  /** Problems are shown once somebody wanted to go on. */
  isChecked: boolean;
  test: { id: string | null; report: ProbeReport | null } | null;
  testFailure: ErrorCode | null;
  saving: 'used' | 'prepared' | null;
  saved: 'used' | 'prepared' | null;
  saveFailure: ErrorCode | null;
  /** Calls run: whether they may be lost from sight is asked first. */
  asksToEnd: boolean;
}

const beginning: TelephonySetup = {
  ...{ view: null, failure: null, draft: emptyDraft },
  ...{ rows: [], isChecked: false, test: null, testFailure: null },
  ...{ saving: null, saved: null, saveFailure: null, asksToEnd: false },
};
/** What is chosen works already, and nothing about it can be changed here. */
export const isInUse = ({ draft, view }: TelephonySetup) =>
  (draft.kind === 'simulator' || draft.kind === 'none') && view?.running === draft.kind && !view.prepared;
export const isTesting = ({ test }: TelephonySetup) => test !== null && !test.report?.isOver;
export const keepsSecret = ({ draft, view }: TelephonySetup) => view !== null && hasKeptSecret(draft, view);
export const problemsOf = (state: TelephonySetup): DraftProblems => draftProblems(state.draft, keepsSecret(state));

/** The telephony on the screen: what is typed, how its test goes, and what became of it. */
export function createTelephonySetup(api: DeskApi) {
  const store = createStore<TelephonySetup>(() => beginning);
  const { getState: get, setState: set } = store;

  const load = async () => {
    const view = await api.ask('setup.get', {});
    if (view.ok) set({ ...beginning, view: view.value, draft: draftOf(view.value), rows: keptRows(view.value) });
    else set({ failure: view.code });
  };
  /** What the centre knows now; what is typed stays. */
  const refresh = async () => {
    const view = await api.ask('setup.get', {});
    if (view.ok) set({ view: view.value });
  };
  const hear = (id: string, report: ProbeReport) => {
    const { test, rows } = get();
    // The first steps may be told before the answer that names the test.
    if (!test || (test.id !== null && test.id !== id)) return;
    set({ test: { id, report }, rows: withFound(rows, report.phones) });
    const { draft } = get();
    if (report.isOver && report.context && draft.context === 'from-internal')
      set({ draft: { ...draft, context: report.context } });
  };
  const cancel = () => {
    const { test } = get();
    if (test?.id && isTesting(get())) void api.ask('setup.cancelTest', { test: test.id });
    set({ test: null });
  };
  const test = async () => {
    cancel();
    set({ isChecked: true, saved: null, testFailure: null });
    if (Object.keys(problemsOf(get())).length > 0) return;
    set({ test: { id: null, report: null } });
    const begun = await api.ask('setup.test', { telephony: telephonyOf(get().draft, []) });
    const now = get().test;
    if (!begun.ok) return set({ test: null, testFailure: begun.code });
    if (!now) return void api.ask('setup.cancelTest', begun.value);
    set({ test: { ...now, id: begun.value.test } });
  };
  const save = async (use: boolean, endCalls = false) => {
    const { draft, rows } = get();
    set({ isChecked: true, saved: null, saveFailure: null, asksToEnd: false });
    if (Object.keys(problemsOf(get())).length > 0 || (hasTest(draft.kind) && rowProblems(rows).size > 0)) return;
    const goal = use ? 'used' : 'prepared';
    set({ saving: goal });
    const telephony = telephonyOf(draft, phonesOf(rows));
    const saved = await api.ask('setup.save', { telephony, use, endCalls });
    if (saved.ok)
      set({ saving: null, saved: goal, view: saved.value, draft: { ...get().draft, secret: '', pushSecret: '' } });
    else await refuse(saved.code);
  };
  const refuse = async (code: ErrorCode) => {
    await refresh();
    set({ saving: null, asksToEnd: code === 'not-now', saveFailure: code === 'not-now' ? null : code });
  };
  const setRows = (rows: readonly PhoneRow[]) => set({ rows, saved: null });
  return {
    ...store,
    /** Reads, and listens to tests. The answer stops both. */
    open: () => {
      void (get().view ? refresh() : load());
      const stop = api.on('setup.tested', (told) => hear(told.test, told.report));
      return () => {
        cancel();
        stop();
      };
    },
    load,
    set: (part: Partial<Draft>) => set({ draft: { ...get().draft, ...part }, saved: null, asksToEnd: false }),
    test,
    cancel,
    trust: (certificate: string) => {
      set({ draft: { ...get().draft, certificate } });
      return test();
    },
    addRow: () => setRows([...get().rows, { ...emptyRow, key: newKey() }]),
    setRow: (key: number, part: Partial<PhoneRow>) =>
      setRows(get().rows.map((row) => (row.key === key ? { ...row, ...part } : row))),
    removeRow: (key: number) => setRows(get().rows.filter((row) => row.key !== key)),
    save,
    wait: () => set({ asksToEnd: false }),
  };
}
export type TelephonySetupStore = ReturnType<typeof createTelephonySetup>;
