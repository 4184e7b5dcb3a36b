export type Body = Record<string, unknown>;

/** One kind of row that desk and centre keep alike, as this store has it. */
export interface SyncedTable {
  /** The centre's number of the row; null: it is not here. */
  stamp(id: string, customerId: string | null): number | null;
  /** The row as it would travel. */
  read(id: string, customerId: string | null): { stamp: number; body: Body } | null;
  /** As it is, whatever was there. Its customer is here. */
  put(id: string, customerId: string | null, body: Body, stamp: number): void;
  /** The same, without looking: false, and nothing changed, where the row is here already or its customer is not. */
  add?(id: string, customerId: string | null, body: Body, stamp: number): boolean;
  /** Only the number: the row itself is newer here. */
  mark(id: string, customerId: string | null, stamp: number): void;
  remove(id: string, customerId: string | null): void;
}

/** What of a body this schema has no column for, as text; null where there is nothing. */
export function extraOf(body: Body, known: ReadonlySet<string>): string | null {
  // Hardly ever is there anything: nothing is made where there is not.
  const rest: Body = {};
  let isEmpty = true;
  for (const key in body) {
    if (known.has(key)) continue;
    rest[key] = body[key];
    isEmpty = false;
  }
  return isEmpty ? null : JSON.stringify(rest);
}

export const withExtra = (body: Body, extra: string | null): Body =>
  extra === null ? body : { ...body, ...(JSON.parse(extra) as Body) };
