/** What the desk's subjects may ask of the sync, with a centre or without. */
export interface DeskSync {
  retryNow(): void;
  /** What the page knows of it is no longer true. */
  tell(): void;
  stop(): void;
}
