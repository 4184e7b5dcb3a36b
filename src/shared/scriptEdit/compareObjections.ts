import type { Objection } from '../script/objection.ts';
import type { ObjectionLibrary } from '../script/objectionLibrary.ts';
import type { Change } from './changesIn.ts';
import { changesIn } from './changesIn.ts';

export interface ObjectionChange {
  what: 'added' | 'removed' | 'changed';
  /** After; before, where it was removed. */
  objection: Objection;
  changes: Change[];
}

/** What became of the objections between two versions, one by one. */
export function compareObjections(before: ObjectionLibrary, after: ObjectionLibrary): ObjectionChange[] {
  const old = new Map(before.objections.map((one) => [one.key, one]));
  const now = new Set(after.objections.map(({ key }) => key));
  const came = after.objections.flatMap((objection): ObjectionChange[] => {
    const was = old.get(objection.key);
    const changes = changesIn(was ?? {}, objection);
    if (!was) return [{ what: 'added', objection, changes }];
    return changes.length > 0 ? [{ what: 'changed', objection, changes }] : [];
  });
  const gone = before.objections.filter(({ key }) => !now.has(key));
  return [...came, ...gone.map((objection) => ({ what: 'removed' as const, objection, changes: [] }))];
}
