import { expect, test, vi } from 'vitest';
import type { Handlers } from '../../../../shared/api/deskApi.ts';
import { createLocalApi } from '../../../../shared/api/localApi.ts';
import type { ComplaintLine } from '../../../../shared/complaint/register.ts';
import { createRegister } from './createRegister.ts';
import { openOnes } from './registerFilter.ts';

const line = (id: string) => ({ id, ref: id, status: 'open' }) as ComplaintLine;
type Filter = Parameters<Handlers['complaint.list']>[0];

/** Complaints a to e, two a page; the words asked for stand in every id. */
function opened(list?: (filter: Filter) => ReturnType<Handlers['complaint.list']>) {
  const all = ['a', 'b', 'c', 'd', 'e'];
  const asked: Filter[] = [];
  const pages = (filter: Filter) => {
    const start = filter.after === null ? 0 : Number(filter.after);
    const complaints = all.slice(start, start + 2).map((id) => line(`${filter.text}${id}`));
    return { complaints, next: start + 2 < all.length ? `${start + 2}` : null };
  };
  const handlers = {
    'complaint.list': (filter: Filter) => {
      asked.push(filter);
      return list ? list(filter) : pages(filter);
    },
    'complaint.counts': () => ({ open: all.length, overdue: 1 }),
    'complaint.owners': () => ({ owners: ['Amina'] }),
  } as unknown as Handlers;
  const { api, emit } = createLocalApi(handlers, () => {});
  const register = createRegister(api, () => 1_000);
  const ids = () => register.getState().complaints.map(({ id }) => id);
  return { register, ids, emit, asked, all };
}

test('the register is read a page at a time, with what waits and who answers for it', async () => {
  const { register, ids } = opened();
  const stop = register.open();
  await vi.waitFor(() => expect(ids()).toEqual(['a', 'b']));
  await register.more();
  await register.more();
  expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(register.getState()).toMatchObject({ next: null, counts: { open: 5, overdue: 1 }, owners: ['Amina'] });
  stop();
});

test('an answer to an older question is not shown', async () => {
  const held: (() => void)[] = [];
  const { register, ids } = opened(
    ({ text }) => new Promise((answer) => held.push(() => answer({ complaints: [line(text || 'all')], next: null }))),
  );
  const stop = register.open();
  register.show({ ...openOnes, text: 'alba' });
  await vi.waitFor(() => expect(held).toHaveLength(2));
  held[1]?.();
  await vi.waitFor(() => expect(ids()).toEqual(['alba']));
  held[0]?.();
  await new Promise((turn) => setImmediate(turn));
  expect(ids()).toEqual(['alba']);
  stop();
});

test('a complaint that changed is shown as it is now, as far as was scrolled', async () => {
  const { register, ids, emit, all } = opened();
  const stop = register.open();
  await vi.waitFor(() => expect(ids()).toHaveLength(2));
  await register.more();
  all.shift();
  emit('complaint.changed', { id: 'a' });
  await vi.waitFor(() => expect(ids()).toEqual(['b', 'c', 'd', 'e']), 3_000);
  stop();
});
