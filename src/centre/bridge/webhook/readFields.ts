/** What a push says, by the plain form of each key; `user[]=A&user[]=B` are two values of `user`. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const MOST_FIELDS = 200;

/** Undefined when the text is nothing of that kind. Never throws. */
export function readFields(text: string, kind: 'form' | 'json'): Fields | undefined {
  const pairs = kind === 'form' ? [...new URLSearchParams(text)] : jsonPairs(text);
  if (!pairs || pairs.length > MOST_FIELDS) return undefined;
  const fields = new Map<string, string[]>();
  for (const [key, value] of pairs) fields.set(plainWord(key), [...(fields.get(plainWord(key)) ?? []), value]);
  return fields;
}

/** `call_id`, `callid` and `callId` are one word; so are `user`, `user[]` and `user[0]`. */
export const plainWord = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/\[\d*\]$/, '')
    .replace(/[_-]/g, '');

function jsonPairs(text: string): [string, string][] | undefined {
  const data = parsed(text);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return Object.entries(data).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      isSaid(one) ? [[key, String(one)] as [string, string]] : [],
    ),
  );
}

const isSaid = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
