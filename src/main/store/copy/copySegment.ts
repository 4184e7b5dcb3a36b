import type { CustomerBody, RowKind } from '../../../shared/link/sync/rows.ts';
import { rowBodies } from '../../../shared/link/sync/rows.ts';
import type { ReadyCustomer } from '../sync/readyCustomer.ts';
import { readyCustomer } from '../sync/readyCustomer.ts';
import type { Body } from '../sync/syncedTable.ts';
import type { Span } from './byteText.ts';
import { createByteText, textIn } from './byteText.ts';

export type CopyLine = [kind: RowKind, id: string, seq: number, customerId: string | null, body: Body];

/** Some rows of a first copy, checked. */
export interface CopyPiece {
  rows: number;
  /** Customers for a store that was empty, as JSON of `ReadyCustomer[]`; null: these rows are none. */
  customers: Span | null;
  /** JSON of `CopyLine[]`; beside customers, for those who are there after all. */
  lines: Span;
}

/**
 * As text, outside of any heap, and moved between threads without a copy: what waits for its turn are some megabytes. As values, each
 * row were a hundred things on the heap of the thread that writes, before anybody needs them.
 */
export interface CopySegment {
  bytes: Uint8Array<ArrayBuffer>;
  /** Customers for a store that was empty come before all other rows. */
  pieces: CopyPiece[];
  /** Lines that this schema does not understand. */
  missed: number;
}

/** What a piece holds, as values. */
export const readSpan = <T>({ bytes }: CopySegment, span: Span): T => JSON.parse(textIn(bytes, span)) as T;

/** Rows between two looks at the clock. */
const PIECE = 50;
const NEWLINE = 10;

/** A row as it comes, and made ready for a store. */
const GROWTH = 2.5;

/** `isBulk`: into an empty store; `between`: after each piece. Anything that is no JSON throws: the segment is not whole. */
export function readSegment(text: Uint8Array, isBulk: boolean, between?: () => void): CopySegment {
  const bytes = createByteText(text.length * GROWTH);
  const [customers, others] = [createPieces(bytes.put, between), createPieces(bytes.put, between)];
  let missed = 0;
  for (const line of linesOf(text)) {
    const read = readLine(line);
    if (!read) missed += 1;
    else if (!isBulk || read[0] !== 'customer' || read[3] !== read[1]) others.add(line);
    else customers.add(line, readyCustomer(read[1], read[2], read[4] as CustomerBody));
  }
  return { pieces: [...customers.end(), ...others.end()], bytes: bytes.end(), missed };
}

/** One after the other, so that none of them stays. */
function* linesOf(text: Uint8Array): Generator<string> {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, from);
    const to = found < 0 ? bytes.length : found;
    if (to > from) yield bytes.toString('utf8', from, to);
    from = to + 1;
  }
}

function createPieces(put: (text: string) => Span, between?: () => void) {
  const pieces: CopyPiece[] = [];
  let lines: string[] = [];
  let ready: ReadyCustomer[] = [];
  const cut = () => {
    if (lines.length === 0) return;
    const customers = ready.length > 0 ? put(JSON.stringify(ready)) : null;
    pieces.push({ rows: lines.length, customers, lines: put(`[${lines.join()}]`) });
    [lines, ready] = [[], []];
    between?.();
  };
  return {
    add(line: string, customer?: ReadyCustomer): void {
      lines.push(line);
      if (customer) ready.push(customer);
      if (lines.length === PIECE) cut();
    },
    end(): CopyPiece[] {
      cut();
      return pieces;
    },
  };
}

/** Null: not understood. A million of them are read: the frame by hand, the body by its schema. */
function readLine(text: string): CopyLine | null {
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
