/** What the benchmark asks the desk under test, over the channel of the child process. */
export interface ToGuidanceDesk {
  type: 'ring' | 'end';
}

export type FromGuidanceDesk = { type: 'ready'; deskUrl: string; floorUrl: string } | { type: 'ended'; rssMb: number };
