import type { RowKind } from '../../shared/link/sync/rows.ts';

/** A row as it lies in a store: its body is text, and is handed on as text. */
export interface TextRow {
  kind: RowKind;
  id: string;
  seq: number;
  customerId: string | null;
  body: string | null;
}

/** One entry of a page with the place it has in the feed. */
export interface PlacedEntry {
  at: number;
  text: string;
}

/** A page is a frame: a long one is cut, and the desk asks on. In letters. */
const PAGE_LENGTH = 400_000;

export const rowText = ({ kind, id, seq, customerId, body }: TextRow): string =>
  `{"kind":"${kind}","id":${JSON.stringify(id)},"seq":${seq},"customerId":${JSON.stringify(customerId)},"body":${body}}`;

/** A row that hangs on somebody else now, as whoever it hung on before is told: a desk finds it by them. */
export const goneText = ({ hangsOn, ...row }: Pick<TextRow, 'kind' | 'id' | 'seq'> & { hangsOn: string }): string =>
  rowText({ ...row, customerId: hangsOn === `${row.kind}:${row.id}` ? null : hangsOn, body: null });

/** A line of a first copy. */
export const copyLine = ({ kind, id, seq, customerId, body }: TextRow): string =>
  `["${kind}",${JSON.stringify(id)},${seq},${JSON.stringify(customerId)},${body}]\n`;

/** Two rows of places, each in order, as one. */
export function inOrder(a: readonly PlacedEntry[], b: readonly PlacedEntry[]): PlacedEntry[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((x, y) => x.at - y.at);
}

export interface TextPage {
  /** A JSON array. */
  entries: string;
  next: number;
  head: number;
  isLast: boolean;
}

/**
 * What fits of the entries up to `upTo`, of which there may be more than `limit`. The cursor after it is never beyond what was looked at.
 */
export function pageOf(entries: readonly PlacedEntry[], limit: number, upTo: number, head: number): TextPage {
  let length = 0;
  const fitting = entries.slice(0, limit).filter(({ text }, n) => {
    length += text.length;
    return n === 0 || length <= PAGE_LENGTH;
  });
  const isWhole = fitting.length === entries.length;
  const next = isWhole ? upTo : (fitting.at(-1)?.at ?? upTo);
  return { entries: `[${fitting.map(({ text }) => text).join(',')}]`, next, head, isLast: next >= head };
}
