/** The first of `step-1`, `step-2`… that nothing is called. */
export function freeName(base: string, taken: readonly string[]): string {
  const known = new Set(taken);
  let n = 1;
  while (known.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
