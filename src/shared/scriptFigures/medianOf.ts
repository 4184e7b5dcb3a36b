/** The middle one; of an even number, the mean of the two in the middle. Null: there are none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const high = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? high : Math.round(((sorted[half - 1] ?? 0) + high) / 2);
}
