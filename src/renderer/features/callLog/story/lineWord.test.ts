import { expect, test } from 'vitest';
import type { StoryLine } from '../../../../shared/interaction/callStory.ts';
import { lineWord } from './lineWord.ts';

const line = (kind: StoryLine['kind'], what: string): StoryLine => ({ at: 0, kind, what, text: null });

test('what the telephone did has words of its own', () => {
  expect(lineWord(line('event', 'held'))).toBe('event.held');
});

test('a desk that went on after a power cut, and a choice taken back, are told in words', () => {
  expect(lineWord(line('event', 'restored'))).toBe('event.restored');
  expect(lineWord(line('disposition', 'undone'))).toBe('event.undone');
  expect(lineWord(line('promise', 'removed'))).toBe('event.removed');
});

test('what people wrote, and what a newer desk knows, is shown as it stands', () => {
  expect(lineWord(line('disposition', 'resolved'))).toBeUndefined();
  expect(lineWord(line('event', 'teleported'))).toBeUndefined();
});
