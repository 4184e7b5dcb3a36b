/** What a recording hears of a leg: the person there, and what they are told. */
export type RecordedSide = 'read' | 'write';
export const bothSides: readonly RecordedSide[] = ['read', 'write'];

/** A recording that the PBX makes: of one leg, or of all who are in a bridge. */
export interface LegRecording {
  leg: string | null;
  bridge: string | null;
  muted: ReadonlySet<RecordedSide>;
}
