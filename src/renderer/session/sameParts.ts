type Parts = Record<string, unknown>;
const hasParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

/** What arrived, with each part that says the same as before taken from there: who shows only that part is not drawn again. Plain JSON only. */
export function sameParts<T>(before: unknown, after: T): T {
  if (!hasParts(before) || !hasParts(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const names = Object.keys(after);
  let isSame = names.length === Object.keys(before).length;
  const kept: Parts = {};
  for (const name of names) {
    const part = sameParts(before[name], (after as Parts)[name]);
    kept[name] = part;
    if (part !== before[name] || !(name in before)) isSame = false;
  }
  if (isSame) return before as T;
  return (Array.isArray(after) ? Object.values(kept) : kept) as T;
}
