/** Where a centre can be reached, and with which secret. */
export interface CentreEndpoint {
  url: string;
  token: string;
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
