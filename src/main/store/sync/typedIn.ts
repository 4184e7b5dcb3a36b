import type { RefusedChange } from '../../../shared/desk/syncState.ts';
import type { Body } from './syncedTable.ts';

const WITH_FIELDS: ReadonlySet<string> = new Set(['customer', 'customer-edit', 'complaint', 'complaint-edit']);

/** What an agent typed into a change, field by field. What was left empty is not told of. */
export function typedIn(kind: string, body: Body): RefusedChange['typed'] {
  const fields = WITH_FIELDS.has(kind) ? (body.fields ?? body.patch) : null;
  if (fields) return Object.entries(fields as Body).flatMap(([field, value]) => one(field, value));
  if (kind === 'call') return one(null, (body.notes as Body | undefined)?.text);
  if (kind === 'promise') return one(null, body.text);
  return [];
}

const one = (field: string | null, value: unknown): RefusedChange['typed'] =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? []
    : [{ field, value }];
