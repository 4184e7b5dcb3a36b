import { expect, test } from 'vitest';
import { percentiles } from './percentiles.ts';

test('a percentile is the smallest value that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  expect(percentiles([1, 2.000_4])).toEqual({ p50: 1, p95: 2, p99: 2 });
});
