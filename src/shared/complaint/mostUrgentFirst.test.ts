import { expect, test } from 'vitest';
import { mostUrgentFirst } from './mostUrgentFirst.ts';

const now = 1_000;
const complaint = (ref: string, gravity: 'low' | 'medium' | 'high', dueAt: number | null, openedAt = 1) => ({
  ...{ ref, gravity, dueAt, openedAt },
});

test('what is late comes first, then what is grave, then what is due sooner, then what is older', () => {
  const complaints = [
    complaint('no date, newer', 'medium', null, 9),
    complaint('no date, older', 'medium', null, 2),
    complaint('later', 'medium', 5_000),
    complaint('sooner', 'medium', 2_000),
    complaint('grave', 'high', 9_000),
    complaint('late', 'low', 900),
  ];
  const order = ['late', 'grave', 'sooner', 'later', 'no date, older', 'no date, newer'];
  expect(mostUrgentFirst(complaints, now).map(({ ref }) => ref)).toEqual(order);
});
