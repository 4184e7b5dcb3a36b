/** How a date that says less than all is read. */
export interface Reading {
  now: number;
  /** Where a weekday lies, and which days a calendar offers; ahead unless said otherwise. */
  toward?: 'past' | 'future' | undefined;
}
