import type { SecureContext } from 'node:tls';

/** Where a centre can be reached, and with which secret. */
export interface CentreEndpoint {
  url: string;
  token: string;
  /** Whom to believe when it shows its certificate; none: whom Node believes. */
  secureContext?: SecureContext;
  /** The same as PEM texts, for another thread. */
  ca?: readonly string[];
}

/** A centre that runs as a child of this desk: a Node process, or one of Electron's. */
export interface CentreChild {
  /** Called once when it listens. */
  onReady(work: (announced: { url: string }) => void): void;
  /** Called once when it is gone, whatever the reason. */
  onGone(work: () => void): void;
  /** Asks it to end. */
  end(): void;
  /** Ends it at once. */
  kill(): void;
}
