import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { DeskState } from '../../shared/desk/deskState.ts';
import type { DeskMirror } from './deskStore.ts';
import { foldWithCall } from './foldWithCall.ts';
import { createPanels } from './panels.ts';

/** A page that shows this call, and what is unfolded on it. */
function pageWith(first: string | null) {
  const mirror = (focus: string | null) => ({ desk: { focus } as DeskState });
  const desk = createStore<DeskMirror>(() => ({
    ...mirror(first),
    connection: 'open',
    receivedAt: 0,
    hasChanged: true,
  }));
  const panels = createPanels();
  foldWithCall(desk, panels);
  return { panels, show: (call: string | null) => desk.setState(mirror(call)), open: () => panels.getState().panel };
}

test('a transfer that was begun is folded when its call is over, and the next call begins without it', () => {
  const page = pageWith('a');
  page.panels.open('transfer');
  page.show('a');
  expect(page.open()).toBe('transfer');
  page.show(null);
  expect(page.open()).toBeNull();
});

test('a transfer that was begun is folded when another call is answered', () => {
  const page = pageWith('a');
  page.panels.open('transfer');
  page.show('b');
  expect(page.open()).toBeNull();
});

test('a number that is being typed stays unfolded when a call comes and goes', () => {
  const page = pageWith(null);
  page.panels.open('dial');
  page.show('a');
  page.show(null);
  expect(page.open()).toBe('dial');
});
