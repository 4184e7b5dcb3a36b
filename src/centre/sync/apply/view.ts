import type { RowKind } from '../../../shared/link/sync/rows.ts';

export type Body = Record<string, unknown>;

/** A row as the store holds it. `body` null: deleted. `seq` null: no desk is told of it yet. */
export interface KeptRow {
  kind: RowKind;
  id: string;
  customerId: string | null;
  seq: number | null;
  body: Body | null;
}

/** Who gave a field of a customer the value it has. */
export interface FieldMark {
  field: string;
  /** When it was edited, by the centre's time. */
  at: number;
  /** The number the customer got by it. */
  seq: number;
  /** As people read it. */
  by: string;
  device: string;
  incarnation: string;
  mseq: number;
  /** Conflicts of this field that nobody has settled. */
  conflicts: readonly string[];
}

/** What one mutation may look at. */
export interface View {
  row(kind: RowKind, id: string): KeptRow | null;
  /** Of a customer; a field that nobody edited since it came here has none. */
  fieldMark(customerId: string, field: string): FieldMark | null;
  /** Where this row is shown, besides `all`. */
  scopesOf(row: Pick<KeptRow, 'kind' | 'id' | 'customerId'>): readonly string[];
  /** When what had this number was committed: to the second, never too late. */
  committedAt(seq: number): number;
}

/** A value that a field had, or might have had. */
export interface FieldHistory {
  customerId: string;
  field: string;
  value: unknown;
  by: string;
  at: number;
  mutationId: string;
  /** Whether it stood for a time. */
  stood: boolean;
}

export interface Put {
  kind: RowKind;
  id: string;
  customerId: string | null;
  body: Body | null;
  /** Of a new customer or of a row of nobody. */
  scopes?: readonly string[];
}

/** `seq` null: the number that the customer gets by this, or the row `of` which it is a field. */
export type NewMark = Omit<FieldMark, 'seq'> & {
  customerId: string;
  seq: number | null;
  of?: Pick<KeptRow, 'kind' | 'id'>;
};

/** What a mutation comes to: all of it is written, or nothing. */
export interface Effects {
  puts: Put[];
  marks: NewMark[];
  history: FieldHistory[];
}

export const noEffects: Effects = { puts: [], marks: [], history: [] };

export const joined = (a: Effects, b: Effects): Effects => ({
  puts: [...a.puts, ...b.puts],
  marks: [...a.marks, ...b.marks],
  history: [...a.history, ...b.history],
});
