export interface DiffPart {
  text: string;
  in: 'both' | 'before' | 'after';
}

/** The words of two texts side by side: what stayed, went and came. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const longest = lengthsOf(a, b);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      add(parts, left, 'both');
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      add(parts, left, 'before');
      i += 1;
    } else if (right !== undefined) {
      add(parts, right, 'after');
      j += 1;
    }
  }
  return parts;
}

/** Words, values and marks, each with the space before it; nothing is lost when they are put together again. */
const wordsOf = (text: string): string[] => text.match(/\s*(?:\{[^{}]*\}|[\p{L}\p{N}]+|[^\s])|\s+/gu) ?? [];
const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** How many words the rest of both have in common, in order. */
function lengthsOf(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

function add(parts: DiffPart[], text: string, where: DiffPart['in']): void {
  const last = parts.at(-1);
  if (last?.in === where) last.text += text;
  else parts.push({ text, in: where });
}
