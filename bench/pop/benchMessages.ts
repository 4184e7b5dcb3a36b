/** What the benchmark asks the desk under test, over the channel of the child process. */
export interface RoundWanted {
  what: 'floor' | 'pop';
  perSecond: number;
  count: number;
  /** Customers 1 to this one may call. */
  customers: number;
  seed: number;
}

export type ToDesk = { type: 'round'; round: RoundWanted } | { type: 'end' };

export interface Sample {
  /** From the ring (or the floor's message) to its answer after the frame, ms. */
  total: number;
  /** Of a pop: until the desk had told its page. */
  told?: number;
  /** Of a pop: from the ring reaching the page to its frame. */
  page?: number;
  /** Of a pop: what the store took. */
  store?: number;
}

export type FromDeskUnderTest =
  | { type: 'ready'; deskUrl: string; floorUrl: string }
  /** `lost`: rings whose record never was painted, because a newer one took the same frame. */
  | { type: 'done'; samples: Sample[]; lost: number; rssMb: number };

/** What the desk under test asks its centre: a ring drives the call before it from the screen; what follows is done to the last one. */
export type ToEchoCentre = { type: 'ring'; number: string } | { type: 'answer' } | { type: 'hang-up' };

/** Milliseconds of the clock that all processes of this machine share. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;
