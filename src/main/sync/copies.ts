/** Where first copies come from. */
export interface CopySource {
  url: string;
  token: string;
  device: string;
  /** Certificates that are trusted besides the usual ones, PEM. */
  ca?: readonly string[];
}

export interface CopyCount {
  rows: number;
  total: number;
}

/** `again`: later, after that many ms; `refused`: not while this user may see what they may see. */
export type CopyEnd = { end: 'done' } | { end: 'again'; afterMs: number | null } | { end: 'refused' };

/** First copies, made by the writing worker: what an agent does comes before each few rows of them. */
export interface Copies {
  /** Goes on where it was left. One at a time; never rejects. */
  run(scope: string, source: CopySource, onProgress: (count: CopyCount) => void): Promise<CopyEnd>;
  /** Ends the one that runs, as `again`. What is whole stays. */
  stop(): void;
  /** The one that runs stands still: a caller comes first. What an agent writes is written all the same. */
  hold(): void;
  goOn(): void;
}
