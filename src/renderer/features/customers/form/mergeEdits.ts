import type { CustomerFields } from '../../../../shared/customer/customer.ts';
import type { FieldName } from './draft.ts';
import { changedFields, isSame } from './draft.ts';

/** Both changed the same field, each to something else. */
export interface Clash {
  field: FieldName;
  mine: CustomerFields[FieldName];
  theirs: CustomerFields[FieldName];
}

export interface Merged {
  draft: CustomerFields;
  /** What a person has to decide; the draft keeps mine until then. */
  clashes: Clash[];
}

/** Puts what I typed since `base` over what a colleague saved meanwhile. */
export function mergeEdits(base: CustomerFields, mine: CustomerFields, theirs: CustomerFields): Merged {
  const typed = changedFields(base, mine);
  const draft = { ...theirs, ...Object.fromEntries(typed.map((field) => [field, mine[field]])) };
  const clashes = typed
    .filter((field) => !isSame(theirs[field], base[field]) && !isSame(theirs[field], mine[field]))
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
  return { draft, clashes };
}
