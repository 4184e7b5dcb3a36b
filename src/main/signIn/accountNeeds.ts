import type { CentreEndpoint } from '../centreProcess/centreChild.ts';
import type { Membership } from './membership.ts';
import type { Secrets } from './secrets.ts';
import type { Trust } from './trust.ts';

export interface AccountNeeds {
  membership: Membership;
  secrets: Secrets;
  trust: Trust;
  isFixed: boolean;
  /** The device that the store of a centre knows this desk by. */
  deviceOf: (url: string | null) => Promise<string>;
  /** The desk's own centre, where it runs. */
  own: () => CentreEndpoint | null;
  /** The session is another one, or none: whoever is connected comes again. */
  reconnect: () => void;
  /** The desk is one of another centre now: it is opened again there. */
  move: () => Promise<void>;
}
