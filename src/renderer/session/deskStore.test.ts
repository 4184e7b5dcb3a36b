import { expect, test, vi } from 'vitest';
import type { DeskApi, Payload } from '../../shared/api/deskApi.ts';
import type { DeskState } from '../../shared/desk/deskState.ts';
import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import type { Connection } from '../host/host.ts';
import { createDeskStore } from './deskStore.ts';

const state = (version: number, company = 'Maison Aube'): DeskState => ({
  version,
  company,
  profile: null,
  presence: { status: 'ready', reason: null, since: 0, chosen: { status: 'ready', reason: null }, next: null },
  link: { centre: 'connected', pbx: 'up', latencyMs: null, since: 0, capabilities: [], agent: null, offsetMs: 0 },
  saving: { unsaved: 0, savedAt: null, failure: null, outbox: 0 },
  directory: [],
  calls: [],
  focus: null,
  notices: [],
});

/** A desk whose answers the test gives by hand. */
function fakeHost() {
  const answers: ((result: Result<DeskState>) => void)[] = [];
  let tell: (changed: Payload<'desk.changed'>) => void = () => {};
  let connect: (connection: Connection) => void = () => {};
  const api = {
    ask: () => new Promise((settle) => answers.push(settle as (result: Result<DeskState>) => void)),
    on: (_name: string, listener: typeof tell) => {
      tell = listener;
      return () => {};
    },
  } as unknown as DeskApi;
  const host = {
    api,
    onConnection: (listener: typeof connect) => {
      connect = listener;
      listener('open');
      return () => {};
    },
  };
  return {
    host,
    answers,
    tell: (version: number, focus: string) => tell({ version, changes: [{ set: 'focus', value: focus }] }),
    connect: (connection: Connection) => connect(connection),
  };
}

test('small changes are applied in order, without asking again', async () => {
  const { host, answers, tell } = fakeHost();
  const store = createDeskStore(host);
  answers[0]?.(done(state(4)));
  await vi.waitFor(() => expect(store.getState().desk?.version).toBe(4));
  tell(5, 'call-1');
  tell(6, 'call-2');
  expect(store.getState().desk).toMatchObject({ version: 6, focus: 'call-2' });
  expect(answers).toHaveLength(1);
});

test('after a gap the whole state is asked for', async () => {
  const { host, answers, tell } = fakeHost();
  const store = createDeskStore(host);
  answers[0]?.(done(state(4)));
  await vi.waitFor(() => expect(store.getState().desk?.version).toBe(4));
  tell(7, 'call-3');
  expect(store.getState().desk).toMatchObject({ version: 4, focus: null });
  expect(answers).toHaveLength(2);
  answers[1]?.(done({ ...state(7), focus: 'call-3' }));
  await vi.waitFor(() => expect(store.getState().desk).toMatchObject({ version: 7, focus: 'call-3' }));
});

test('an answer that a change has overtaken is not taken for the truth', async () => {
  const { host, answers, tell } = fakeHost();
  const store = createDeskStore(host);
  tell(9, 'call-1');
  answers[0]?.(done(state(8)));
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(store.getState().desk).toBeNull();
  answers[1]?.(done({ ...state(9), focus: 'call-1' }));
  await vi.waitFor(() => expect(store.getState().desk?.focus).toBe('call-1'));
});

test('a desk that restarted begins its versions anew, and is believed', async () => {
  const { host, answers, connect } = fakeHost();
  const store = createDeskStore(host);
  answers[0]?.(done(state(800)));
  await vi.waitFor(() => expect(store.getState().desk?.version).toBe(800));
  connect('lost');
  expect(store.getState()).toMatchObject({ connection: 'lost', desk: { version: 800 } });
  connect('open');
  answers[1]?.(done(state(1, 'Maison Lune')));
  await vi.waitFor(() => expect(store.getState().desk?.company).toBe('Maison Lune'));
});

test('a desk that could not answer is asked again', async () => {
  vi.useFakeTimers();
  const { host, answers } = fakeHost();
  createDeskStore(host);
  answers[0]?.(failed('internal'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(answers).toHaveLength(2);
  vi.useRealTimers();
});
