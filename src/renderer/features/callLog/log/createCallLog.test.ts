import { expect, test, vi } from 'vitest';
import type { Handlers } from '../../../../shared/api/deskApi.ts';
import { createLocalApi } from '../../../../shared/api/localApi.ts';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { DeskError } from '../../../../shared/lib/result.ts';
import { createCallLog } from './createCallLog.ts';
import { everything } from './logFilter.ts';

const call = (n: number): LoggedCall => ({
  id: `call-${n}`,
  startedAt: n,
  direction: n % 2 ? 'inbound' : 'outbound',
  number: '+33612345678',
  withheld: false,
  customerId: null,
  customerName: null,
  queueLabel: null,
  outcome: 'answered',
  talkMs: 0,
  disposition: null,
  dispositionLabel: null,
  agent: '101',
  hasNotes: false,
});

/** A log of its own: the newest first, two calls a page. */
function floor(count: number) {
  const logged = Array.from({ length: count }, (_, n) => call(count - n));
  const broken = { isDown: false };
  const list: Handlers['callLog.list'] = ({ after, direction }) => {
    if (broken.isDown) throw new DeskError('internal');
    const wanted = logged.filter((each) => direction === 'all' || each.direction === direction);
    const start = after === null ? 0 : wanted.findIndex(({ id }) => id === after) + 1;
    const calls = wanted.slice(start, start + 2);
    return { calls, next: start + 2 < wanted.length ? (calls.at(-1)?.id ?? null) : null };
  };
  const { api, emit } = createLocalApi({ 'callLog.list': list } as unknown as Handlers, () => {});
  const log = createCallLog(api, () => 0);
  const shown = () => log.getState().calls.map(({ startedAt }) => startedAt);
  const add = (n: number) => {
    logged.unshift(call(n));
    emit('call.logged', { id: `call-${n}`, customerId: null });
  };
  return { log, shown, add, broken };
}

test('scrolling down reads page after page, each call once', async () => {
  const { log, shown } = floor(5);
  log.open();
  await vi.waitFor(() => expect(shown()).toEqual([5, 4]));
  await Promise.all([log.more(), log.more()]);
  expect(shown()).toEqual([5, 4, 3, 2]);
  await log.more();
  await log.more();
  expect(shown()).toEqual([5, 4, 3, 2, 1]);
  expect(log.getState().next).toBeNull();
});

test('a call that was just logged appears on top without losing the place', async () => {
  const { log, shown, add } = floor(4);
  log.open();
  await vi.waitFor(() => expect(shown()).toEqual([4, 3]));
  await log.more();
  add(5);
  await vi.waitFor(() => expect(shown()).toEqual([5, 4, 3, 2, 1]));
});

test('only the answer to the latest filter is shown', async () => {
  const { log, shown } = floor(6);
  log.open();
  log.show({ ...everything, direction: 'inbound' });
  log.show({ ...everything, direction: 'outbound' });
  await vi.waitFor(() => expect(shown()).toEqual([6, 4]));
  expect(log.getState().isReading).toBe(false);
});

test('a page that does not come back is said, and can be asked for again', async () => {
  const { log, shown, broken } = floor(4);
  log.open();
  await vi.waitFor(() => expect(shown()).toEqual([4, 3]));
  broken.isDown = true;
  await log.more();
  expect(log.getState().failure).toBe('internal');
  expect(shown()).toEqual([4, 3]);
  broken.isDown = false;
  await log.more();
  expect(log.getState().failure).toBeNull();
  expect(shown()).toEqual([4, 3, 2, 1]);
});

test('a closed log no longer asks', async () => {
  const { log, shown, add } = floor(2);
  const close = log.open();
  await vi.waitFor(() => expect(shown()).toEqual([2, 1]));
  close();
  add(3);
  await new Promise((resolve) => setImmediate(resolve));
  expect(shown()).toEqual([2, 1]);
});
