export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

/** By nearest rank; milliseconds to the microsecond. */
export function percentiles(values: number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 1_000) / 1_000;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
