/** What the desk's subjects may ask of the sync, with a centre or without. */
export interface DeskSync {
  retryNow(): void;
  /** Another line to the centre has come back: where this one waits, it need not. */
  centreIsBack(): void;
  /** What the page knows of it is no longer true. */
  tell(): void;
  stop(): void;
}
