import { expect, it } from 'vitest';
import { morningZone } from '../e2e/morningZone.ts';

const HOUR_MS = 3_600_000;
const midnight = Date.UTC(2027, 0, 15);
const hours = Array.from({ length: 24 }, (_, hour) => hour);

it.each(hours)('at %i o’clock in Greenwich there is a zone where it is ten in the morning', (hour) => {
  const now = midnight + hour * HOUR_MS;
  const zone = { timeZone: morningZone(now), hour: 'numeric', hourCycle: 'h23' } as const;
  expect(new Intl.DateTimeFormat('en', zone).format(now)).toBe('10');
});
