/** Letters that are none, such as half an emoji or NUL: not every database keeps them, so that none is asked to. */
const MAY_BE_BROKEN = /\\u0000|\\ud[89a-f]/i;

/** The same value, each text in it well formed. */
export function wellFormed<T>(value: T): T {
  const text = JSON.stringify(value);
  return text !== undefined && MAY_BE_BROKEN.test(text) ? (repaired(value) as T) : value;
}

function repaired(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(repaired);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [repaired(key), repaired(inner)]));
}
