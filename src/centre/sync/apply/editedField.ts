import type { ConflictBody } from '../../../shared/link/sync/rows.ts';
import { settledConflicts, withStanding } from './conflicts.ts';
import type { Decision } from './decideField.ts';
import type { Said } from './said.ts';
import type { Effects, FieldHistory, FieldMark, KeptRow, NewMark, View } from './view.ts';
import { noEffects } from './view.ts';

export interface EditedField {
  said: Pick<Said, 'mutation' | 'author' | 'receivedAt'>;
  /** The row it is a field of, where that is not the customer itself. */
  of?: Pick<KeptRow, 'kind' | 'id'>;
  customerId: string;
  field: string;
  value: unknown;
  standing: unknown;
  mark: FieldMark | null;
  /** The edit's time, as it counts. */
  at: number;
  decision: Decision;
}

/** What the decision about one field leaves behind, besides the value itself. */
export function editedField(view: View, edit: EditedField): Effects {
  switch (edit.decision) {
    case 'same':
      return noEffects;
    case 'apply':
      return {
        marks: [newMark(edit, [])],
        history: [history(edit, 'standing')],
        puts: settledConflicts(view, edit.mark, edit.said.author.name, edit.said.receivedAt),
      };
    case 'wins': {
      const conflict = conflictOf(edit, mine(edit), theirs(edit));
      return {
        marks: [newMark(edit, opened(edit, conflict))],
        history: [history(edit, 'standing')],
        puts: [...withStanding(view, edit.mark, mine(edit)), conflict],
      };
    }
    case 'loses': {
      const conflict = conflictOf(edit, theirs(edit), mine(edit));
      const { mark } = edit;
      const marks = mark ? [{ ...mark, customerId: edit.customerId, conflicts: opened(edit, conflict) }] : [];
      return { marks, history: [history(edit, 'value')], puts: [conflict] };
    }
  }
}

const mine = ({ value, said, at }: EditedField) => ({ value, by: said.author.name, at });
const theirs = ({ standing, mark }: EditedField) => ({ value: standing, by: mark?.by ?? '', at: mark?.at ?? 0 });

const newMark = ({ customerId, field, at, mark, said, of }: EditedField, conflicts: readonly string[]): NewMark => ({
  ...{ customerId, field, conflicts, seq: null },
  ...(of && { of }),
  at: Math.max(at, mark?.at ?? 0),
  by: said.author.name,
  device: said.author.device,
  incarnation: said.author.incarnation,
  mseq: said.mutation.mseq,
});

function conflictOf(edit: EditedField, stands: ConflictBody['stands'], lost: ConflictBody['lost']) {
  const { customerId, field, said } = edit;
  const settled = isOpposition(field, stands.value)
    ? { settledAt: said.receivedAt, settledBy: stands.by }
    : { settledAt: null, settledBy: null };
  const body = { customerId, field, stands, lost, openedAt: said.receivedAt, ...settled };
  return { kind: 'conflict' as const, id: `${field}:${said.mutation.id}`, customerId, body };
}

/** There is nothing to choose where somebody does not want to be called: it is told, and settled at once. */
const isOpposition = (field: string, stands: unknown) => field === 'mayCall' && stands === 'no';

const opened = ({ mark }: EditedField, conflict: { id: string; body: ConflictBody }): string[] => [
  ...(mark?.conflicts ?? []),
  ...(conflict.body.settledAt === null ? [conflict.id] : []),
];

const history = ({ customerId, field, said, ...edit }: EditedField, lost: 'standing' | 'value'): FieldHistory => ({
  customerId,
  field,
  ...(lost === 'standing'
    ? { value: edit.standing, by: edit.mark?.by ?? '', at: edit.mark?.at ?? 0, stood: true }
    : { value: edit.value, by: said.author.name, at: edit.at, stood: false }),
  mutationId: said.mutation.id,
});
