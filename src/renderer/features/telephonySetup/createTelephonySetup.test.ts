import { expect, test, vi } from 'vitest';
import type { Handlers } from '../../../shared/api/deskApi.ts';
import { createLocalApi } from '../../../shared/api/localApi.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { ProbeReport } from '../../../shared/link/bridge/probe.ts';
import type { SetupView } from '../../../shared/link/bridge/setup.ts';
import type { Telephony } from '../../../shared/link/bridge/telephony.ts';
import { createTelephonySetup, isTesting, problemsOf } from './createTelephonySetup.ts';
import { withKind } from './form/draft.ts';
import { pushAddressOf } from './form/pushAddressOf.ts';

const view: SetupView = {
  ...{ running: 'simulator', used: null, prepared: null, calls: 0, isPinned: false, isKept: true },
  ...{
    offers: ['simulator', 'asterisk-ami', 'asterisk-ari', 'webhook', 'none'],
    pushAddress: 'http://127.0.0.1:1/webhook/',
  },
};
const report = (part: Partial<ProbeReport>): ProbeReport => ({
  ...{ steps: [], phones: [], morePhones: 0, context: null, certificate: null, isOver: true, ...part },
});
const asterisk: Telephony = {
  ...{ kind: 'asterisk-ami', host: 'pbx.example', port: 5038, tls: false, certificate: null },
  ...{ user: 'crocdesk', secret: null, context: 'from-internal', phones: [] },
};

/** The screen's store over a centre that answers as the test says. */
async function open(first: SetupView = view, answers: Partial<Handlers> = {}) {
  const sent: Telephony[] = [];
  const cancelled: string[] = [];
  let tests = 0;
  const handlers = {
    'setup.get': () => first,
    'setup.test': ({ telephony }: { telephony: Telephony }) => {
      tests += 1;
      sent.push(telephony);
      return { test: `test-${tests}` };
    },
    'setup.cancelTest': ({ test: id }: { test: string }) => {
      cancelled.push(id);
      return {};
    },
    'setup.save': ({ telephony }: { telephony: Telephony }) => {
      sent.push(telephony);
      return { ...first, running: telephony.kind };
    },
    ...answers,
  } as unknown as Handlers;
  const { api, emit } = createLocalApi(handlers, () => {});
  const store = createTelephonySetup(api);
  const close = store.open();
  await vi.waitFor(() => expect(store.getState().view ?? store.getState().failure).not.toBeNull());
  return { store, emit, sent, cancelled, close };
}
const typed = { kind: 'asterisk-ami', host: ' pbx.example ', secret: 'a secret' } as const;

test('nothing is sent while something is missing, and each field says what', async () => {
  const { store, sent } = await open();
  store.set({ kind: 'asterisk-ami', host: 'http://pbx', port: '0', user: ' ' });
  await store.test();
  await store.save(true);
  expect(problemsOf(store.getState())).toEqual({
    ...{ host: 'hostWrong', port: 'portWrong', user: 'userMissing', secret: 'secretMissing' },
  });
  expect(sent).toEqual([]);
});

test('a kept secret is enough for the place it was typed for, and for no other', async () => {
  const { store } = await open({ ...view, used: { telephony: asterisk, hasSecret: true } });
  expect(problemsOf(store.getState())).toEqual({});
  store.set({ host: 'other.example' });
  expect(problemsOf(store.getState())).toEqual({ secret: 'secretMissing' });
});

test('a test fills the table and proposes the dialplan; what an older test says is not heard', async () => {
  const { store, emit } = await open();
  store.set(typed);
  await store.test();
  expect(isTesting(store.getState())).toBe(true);
  const phones = [{ endpoint: 'agent1', extension: '101', name: 'Amina', isPhone: true, isOnline: true }];
  emit('setup.tested', { test: 'test-0', report: report({ phones, context: 'stale' }) });
  expect(store.getState().rows).toEqual([]);
  emit('setup.tested', { test: 'test-1', report: report({ phones, context: 'phones' }) });
  expect(store.getState().draft.context).toBe('phones');
  expect(isTesting(store.getState())).toBe(false);
  await store.save(true);
  expect(store.getState()).toMatchObject({ saved: 'used', draft: { secret: '' }, view: { running: 'asterisk-ami' } });
});

test('what is saved is what was typed and ticked, without the blanks around it', async () => {
  const { store, sent } = await open();
  store.set(typed);
  store.addRow();
  store.setRow(store.getState().rows[0]?.key ?? 0, { endpoint: 'agent1 ', extension: ' 101', name: '' });
  await store.save(false);
  expect(sent).toEqual([
    { ...asterisk, secret: 'a secret', phones: [{ endpoint: 'agent1', extension: '101', name: '' }] },
  ]);
  expect(store.getState().saved).toBe('prepared');
});

test('a test that is stopped or left is cancelled at the centre', async () => {
  const { store, cancelled, close } = await open();
  store.set(typed);
  await store.test();
  store.cancel();
  expect(store.getState().test).toBeNull();
  await store.test();
  close();
  await vi.waitFor(() => expect(cancelled).toEqual(['test-1', 'test-2']));
});

test('while calls run it is asked first, and nothing is called a failure', async () => {
  let ends = false;
  const { store } = await open(view, {
    'setup.save': ({ endCalls }) => {
      ends = endCalls;
      if (!endCalls) throw new DeskError('not-now');
      return view;
    },
  });
  store.set({ kind: 'none' });
  await store.save(true);
  expect(store.getState()).toMatchObject({ asksToEnd: true, saveFailure: null, saving: null });
  await store.save(true, true);
  expect(ends).toBe(true);
  expect(store.getState()).toMatchObject({ asksToEnd: false, saved: 'used' });
});

test('what is typed survives a call that takes the screen for a while', async () => {
  const { store, close } = await open();
  store.set(typed);
  close();
  store.open();
  await vi.waitFor(() => expect(store.getState().view).not.toBeNull());
  expect(store.getState().draft).toMatchObject(typed);
});

test('a desk that may not is told so', async () => {
  const { store } = await open(view, {
    'setup.get': () => {
      throw new DeskError('not-allowed');
    },
  });
  expect(store.getState()).toMatchObject({ view: null, failure: 'not-allowed' });
});

test('the other interface of an Asterisk has its own usual port and its own name to be called by', async () => {
  const { store, sent } = await open();
  store.set(withKind(store.getState().draft, 'asterisk-ari'));
  expect(store.getState().draft).toMatchObject({ port: '8088', app: 'crocdesk' });
  store.set({ host: 'pbx.example', secret: 'a secret', app: 'two words' });
  await store.test();
  expect(problemsOf(store.getState())).toEqual({ app: 'appWrong' });
  store.set({ app: 'floor-2' });
  await store.test();
  expect(sent).toMatchObject([{ kind: 'asterisk-ari', port: 8088, app: 'floor-2', secret: 'a secret' }]);
  store.set({ port: '9000' });
  expect(withKind(store.getState().draft, 'asterisk-ami').port).toBe('9000');
});

test('the address a PBX pushes to begins as the PBX reaches the centre', async () => {
  const { store, sent } = await open();
  store.set({ kind: 'webhook', pushSecret: 'x'.repeat(32), publicUrl: 'centre.example/there' });
  await store.test();
  expect(problemsOf(store.getState())).toEqual({ publicUrl: 'publicUrlWrong' });
  store.set({ publicUrl: 'https://centre.example/' });
  expect(pushAddressOf(store.getState())).toBe('https://centre.example/webhook/');
  await store.test();
  expect(sent).toMatchObject([{ kind: 'webhook', publicUrl: 'https://centre.example/' }]);
  store.set({ publicUrl: '' });
  expect(pushAddressOf(store.getState())).toBe('http://127.0.0.1:1/webhook/');
});
