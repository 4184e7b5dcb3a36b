import { expected } from './expected.ts';

/** Further away it is another word, not a slip. */
const MOST_SLIPS = 3;

/** The option somebody may have meant. */
export function nearestOption(written: string): string | undefined {
  const plain = written.toLowerCase().replaceAll(/[^a-z]/g, '');
  const ranked = Object.keys(expected)
    .map((name) => ({ name, slips: slipsBetween(plain, name.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best && best.slips <= Math.min(MOST_SLIPS, best.name.length / 2) ? best.name : undefined;
}

/** Letters to add, drop or change (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
