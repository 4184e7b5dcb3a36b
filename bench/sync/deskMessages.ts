import type { ResidentMb } from '../residentMemory.ts';

/** What a desk under test is asked, and what it says. */
export type ToDesk = { type: 'edit'; id: string; city: string } | { type: 'end' };

export type FromDesk =
  | { type: 'live'; ms: number; rows: number; blockMs: number; peakMb: ResidentMb }
  /** An edit was asked of the store, and is on its disk. Times are those of `sharedNow`. */
  | { type: 'edited'; city: string; from: number; saved: number }
  /** A customer that the centre told of is in the store. */
  | { type: 'changed'; id: string; city: string; at: number };

/** The other desks of a room. */
export type ToRoom = { type: 'work'; everyMs: number } | { type: 'leave' };
export type FromRoom = { type: 'room-here' } | { type: 'room-left'; ackMs: number[]; pulls: number };
