import { canonicalJson } from '../lib/canonicalJson.ts';

/** One thing that differs: a place such as `say.fr`, and its words before and after. */
export interface Change {
  place: string;
  before: string;
  after: string;
}

/** What differs between two things of one kind; an empty one has nothing. */
export function changesIn(before: object, after: object): Change[] {
  const [was, is] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((place) => place !== 'id' && was.get(place) !== is.get(place))
    .map((place) => ({ place, before: was.get(place) ?? '', after: is.get(place) ?? '' }));
}

/** Every value by its place; items of a list are known by their key, so that a moved one is no other. */
function leaves(value: unknown, place = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[place, String(value)]]);
  if (Array.isArray(value) && !value.some((item) => typeof item === 'object'))
    return new Map([[place, value.map(String).join(', ')]]);
  const entries = Array.isArray(value)
    ? value.map((item, i) => [nameOf(item, i), item] as const)
    : Object.entries(value);
  const all = new Map<string, string>();
  for (const [key, item] of entries) {
    if (item === undefined) continue;
    if (key === 'when') all.set(`${place}.when`, canonicalJson(item));
    else for (const [at, leaf] of leaves(item, place === '' ? key : `${place}.${key}`)) all.set(at, leaf);
  }
  return all;
}

function nameOf(item: unknown, i: number): string {
  const { key, id } = (item ?? {}) as { key?: unknown; id?: unknown };
  return typeof key === 'string' ? key : typeof id === 'string' ? id : String(i + 1);
}
