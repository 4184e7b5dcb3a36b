/** ring: it calls us. ringing: we ring it. */
export type LegState = 'down' | 'ring' | 'ringing' | 'up' | 'busy' | 'other';

/** What one event says of one channel. What it does not say is null. */
export interface LegView {
  /** Unique for ever, unlike the name. */
  id: string;
  name: string;
  state: LegState;
  number: string | null;
  callerName: string | null;
  /** Whom it is connected to, as the PBX would show it. */
  connectedNumber: string | null;
  context: string | null;
  exten: string | null;
  /** The application that has the channel, with what it was given: `Queue`, `support,t`. */
  application: string | null;
  applicationData: string | null;
  linkedId: string | null;
  /** Whether the caller withholds the number; null where the PBX does not say. */
  withheld: boolean | null;
}
