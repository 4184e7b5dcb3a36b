import type { RoundWanted, Sample } from '../pop/benchMessages.ts';

/** What a desk that is being filled is asked, and what it says. */
export type ToFillingDesk = { type: 'state' } | { type: 'round'; round: RoundWanted } | { type: 'end' };

interface State {
  type: 'state';
  /** The copy is whole, and indexed. */
  isLive: boolean;
  rows: number;
}

export type FromFillingDesk =
  | { type: 'ready'; url: string }
  | State
  /** `after`: how it stood when the round was over. */
  | { type: 'rang'; samples: Sample[]; after: State };
