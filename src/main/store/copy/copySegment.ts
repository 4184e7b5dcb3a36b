import type { CustomerBody, RowKind } from '../../../shared/link/sync/rows.ts';
import { rowBodies } from '../../../shared/link/sync/rows.ts';
import type { ReadyCustomer } from '../sync/readyCustomer.ts';
import { readyCustomer } from '../sync/readyCustomer.ts';
import type { Body } from '../sync/syncedTable.ts';

export type CopyLine = [kind: RowKind, id: string, seq: number, customerId: string | null, body: Body];

/** A segment of a first copy, parsed. */
export interface CopySegment {
  /** Customers for a store that was empty, before all lines; `texts` has their lines, for those who are there after all. */
  customers: ReadyCustomer[];
  texts: string[];
  lines: CopyLine[];
  /** Lines that this schema does not understand. */
  missed: number;
}

/** `isBulk`: into an empty store. Anything that is no JSON throws: the segment is not whole. */
export function readSegment(text: string, isBulk: boolean): CopySegment {
  const segment: CopySegment = { customers: [], texts: [], lines: [], missed: 0 };
  for (const line of text.split('\n')) if (line !== '') readInto(segment, line, isBulk);
  return segment;
}

function readInto(segment: CopySegment, text: string, isBulk: boolean): void {
  const line = readLine(text);
  if (!line) segment.missed += 1;
  else if (!isBulk || line[0] !== 'customer' || line[3] !== line[1]) segment.lines.push(line);
  else {
    segment.customers.push(readyCustomer(line[1], line[2], line[4] as CustomerBody));
    segment.texts.push(text);
  }
}

/** Null: not understood. A million of them are read: the frame by hand, the body by its schema. */
export function readLine(text: string): CopyLine | null {
  const read: unknown = JSON.parse(text);
  return isLine(read) ? read : null;
}

function isLine(read: unknown): read is CopyLine {
  if (!Array.isArray(read) || read.length !== 5) return false;
  const [kind, id, seq, customerId, body] = read as unknown[];
  return (
    typeof kind === 'string' &&
    Object.hasOwn(rowBodies, kind) &&
    typeof id === 'string' &&
    Number.isSafeInteger(seq) &&
    (customerId === null || typeof customerId === 'string') &&
    rowBodies[kind as RowKind].safeParse(body).success
  );
}
