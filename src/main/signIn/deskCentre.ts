import type { CentreEndpoint } from '../centreProcess/centreChild.ts';
import type { DeskAccount } from './createAccount.ts';

/** The centre of one desk, whichever it is. */
export interface DeskCentre {
  endpoint(): CentreEndpoint | null;
  /** Resolves when the desk may begin. */
  readonly started: Promise<void>;
  stop(): Promise<void>;
}

/** A centre that is somewhere else: it may be out of reach, and the desk begins all the same. */
export const centreElsewhere = ({ endpoint }: DeskAccount): DeskCentre => ({
  endpoint,
  started: Promise.resolve(),
  stop: async () => {},
});
