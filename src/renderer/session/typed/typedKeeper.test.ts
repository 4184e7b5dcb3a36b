import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { Draft, TypedDrafts } from './typedDrafts.ts';
import { createTypedKeeper } from './typedKeeper.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function memory(first: Draft | null = null): TypedDrafts & { kept: () => Draft | null } {
  let kept = first;
  return {
    read: () => kept,
    write(draft) {
      kept = draft;
    },
    forget() {
      kept = null;
    },
    kept: () => kept,
  };
}

const empty = { text: '', rev: 0, savedAt: null };
type Tell = (text: string, rev: number) => Promise<Result<{ savedAt: number }>>;
const telling = (answer: () => Result<{ savedAt: number }> = () => done({ savedAt: 5 })) =>
  vi.fn<Tell>(async () => answer());

test('what is typed reaches the desk within 150 ms, the whole text each time', async () => {
  const tell = telling();
  const keeper = createTypedKeeper(tell, memory(), empty);
  keeper.type('Co');
  keeper.type('Colis');
  await vi.advanceTimersByTimeAsync(150);
  expect(tell.mock.calls).toEqual([['Colis', 2]]);
  expect(keeper.getState()).toMatchObject({ text: 'Colis', keptRev: 2, savedAt: 5, failure: null });
});

test('a draft stays in the window until the desk has the very last text', async () => {
  const drafts = memory();
  let answer: (result: Result<{ savedAt: number }>) => void = () => {};
  const tell = vi.fn<Tell>(() => new Promise((settle) => (answer = settle)));
  const keeper = createTypedKeeper(tell, drafts, empty);
  keeper.type('a');
  void keeper.keepNow();
  keeper.type('ab');
  answer(done({ savedAt: 1 }));
  await vi.advanceTimersByTimeAsync(0);
  expect(drafts.kept()).toEqual({ text: 'ab', rev: 2 });
  expect(keeper.getState().keptRev).toBe(1);
});

test('after a reload the half-typed text is there again, and is sent', async () => {
  const tell = telling();
  const keeper = createTypedKeeper(tell, memory({ text: 'typed last', rev: 8 }), { text: 'typed', rev: 6, savedAt: 3 });
  expect(keeper.getState().text).toBe('typed last');
  await vi.advanceTimersByTimeAsync(0);
  expect(tell.mock.calls).toEqual([['typed last', 8]]);
});

test('a draft that is older than what the desk kept is forgotten', () => {
  const keeper = createTypedKeeper(telling(), memory({ text: 'old', rev: 2 }), { text: 'newer', rev: 6, savedAt: 3 });
  expect(keeper.getState().text).toBe('newer');
});

test('a failed save is said, kept and tried again until it works', async () => {
  const tell = telling().mockResolvedValueOnce(failed('disk-full')).mockResolvedValueOnce(failed('disk-full'));
  const drafts = memory();
  const keeper = createTypedKeeper(tell, drafts, empty);
  keeper.type('important');
  await vi.advanceTimersByTimeAsync(150);
  expect(keeper.getState()).toMatchObject({ failure: 'disk-full', text: 'important' });
  expect(drafts.kept()?.text).toBe('important');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(keeper.getState()).toMatchObject({ failure: null, keptRev: 1 });
  expect(drafts.kept()).toBeNull();
});

test('a call that is closed is not asked again and again', async () => {
  const tell = telling(() => failed('no-such-call'));
  const keeper = createTypedKeeper(tell, memory(), empty);
  keeper.type('too late');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tell).toHaveBeenCalledOnce();
  expect(keeper.getState()).toMatchObject({ failure: 'no-such-call', text: 'too late' });
});

test('while something is being typed the text of the desk does not replace it', () => {
  const keeper = createTypedKeeper(telling(), memory(), empty);
  keeper.type('mine');
  keeper.hear({ text: 'theirs', rev: 9, savedAt: 1 });
  expect(keeper.getState().text).toBe('mine');
});

test('what another window of the desk wrote is shown when nothing waits here', () => {
  const keeper = createTypedKeeper(telling(), memory(), empty);
  keeper.hear({ text: 'from the other window', rev: 3, savedAt: 1 });
  expect(keeper.getState()).toMatchObject({ text: 'from the other window', rev: 3 });
});

test('a text that the desk tells back is kept only once the desk has answered that it is on the disk', async () => {
  const drafts = memory();
  const keeper = createTypedKeeper(telling(), drafts, empty);
  keeper.type('Colis');
  keeper.hear({ text: 'Colis', rev: 1, savedAt: null });
  expect(keeper.getState()).toMatchObject({ keptRev: 0, savedAt: null });
  expect(drafts.kept()?.text).toBe('Colis');
  await keeper.keepNow();
  expect(keeper.getState()).toMatchObject({ keptRev: 1, savedAt: 5 });
});

test('when the text of another window reaches the disk, this window says so too', () => {
  const keeper = createTypedKeeper(telling(), memory(), empty);
  keeper.hear({ text: 'from the other window', rev: 3, savedAt: null });
  keeper.hear({ text: 'from the other window', rev: 3, savedAt: 7 });
  expect(keeper.getState()).toMatchObject({ keptRev: 3, savedAt: 7 });
});
