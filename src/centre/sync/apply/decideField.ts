import { canonicalJson } from '../../../shared/lib/canonicalJson.ts';

/** A field as it stands. `mark` null: nobody edited it since it came here. */
export interface StandingField {
  field: string;
  value: unknown;
  mark: { at: number; seq: number; device: string; incarnation: string } | null;
}

export interface FieldEdit {
  value: unknown;
  /** The desk's time, already brought to the centre's clock. */
  at: number;
  baseSeq: number;
  /** When the row that the agent saw was committed. */
  baseAt: number;
  receivedAt: number;
  device: string;
  incarnation: string;
}

/**
 *  same       the value is there already
 *  apply      nobody else touched it since the agent saw it
 *  wins       somebody did, and this edit is the later one (or opposes): the value that stood is the loser
 *  loses      somebody did, later (or opposed): the edit is the loser
 */
export type Decision = 'same' | 'apply' | 'wins' | 'loses';

/** Between two people who edited the same field. Total: every edit has one answer, and never depends on anything else. */
export function decideField(standing: StandingField, edit: FieldEdit): Decision {
  if (canonicalJson(standing.value) === canonicalJson(edit.value)) return 'same';
  const { mark } = standing;
  if (mark === null || mark.seq <= edit.baseSeq || isOwn(mark, edit)) return 'apply';
  const opposition = opposed(standing, edit);
  if (opposition) return opposition;
  const at = clampedAt(edit);
  if (at !== mark.at) return at > mark.at ? 'wins' : 'loses';
  return canonicalJson(edit.value) > canonicalJson(standing.value) ? 'wins' : 'loses';
}

/** A desk's clock may say anything: an edit was made after what it started from was there, and before it came here. */
export const clampedAt = ({ at, baseAt, receivedAt }: Pick<FieldEdit, 'at' | 'baseAt' | 'receivedAt'>): number =>
  Math.min(Math.max(at, baseAt), receivedAt);

const isOwn = (mark: { device: string; incarnation: string }, edit: FieldEdit) =>
  mark.device === edit.device && mark.incarnation === edit.incarnation;

/** Whoever said no to being called is not called, whoever was later. */
function opposed({ field, value }: StandingField, edit: FieldEdit): Decision | null {
  if (field !== 'mayCall') return null;
  if (edit.value === 'no') return 'wins';
  return value === 'no' ? 'loses' : null;
}
