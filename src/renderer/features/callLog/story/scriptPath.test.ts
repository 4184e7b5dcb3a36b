import { expect, test } from 'vitest';
import type { StoryLine } from '../../../../shared/interaction/callStory.ts';
import { scriptPath } from './scriptPath.ts';

const line = (kind: StoryLine['kind'], at: number, what: string, text: string | null = null): StoryLine => ({
  kind,
  at,
  what,
  text,
});

test('each step lasts until the next one, and the last until the call ended', () => {
  const lines = [
    line('event', 0, 'arrived'),
    line('step', 10, 'greet', 'Accueil'),
    line('answer', 15, 'name', 'Claire'),
    line('step', 30, 'facts'),
    line('event', 90, 'ended'),
  ];
  expect(scriptPath(lines, 90)).toEqual([
    { step: 'greet', title: 'Accueil', at: 10, ms: 20 },
    { step: 'facts', title: 'facts', at: 30, ms: 60 },
  ]);
});

test('a call that has not ended does not invent a time for its last step', () => {
  expect(scriptPath([line('step', 10, 'greet')], null)[0]?.ms).toBeNull();
});

test('a step opened in wrap-up never lasts less than nothing', () => {
  expect(scriptPath([line('step', 120, 'end')], 90)[0]?.ms).toBe(0);
});
