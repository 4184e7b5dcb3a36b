/** Whether an event may be believed: the next one in order, a repeated one, or one after a gap. */
export type EventPlace = 'next' | 'repeated' | 'gap';

export interface EventOrder {
  /** After a snapshot events go on from its number. */
  startAt(seq: number): void;
  place(seq: number): EventPlace;
  /** Nothing is believed until the next snapshot. */
  distrust(): void;
}

export function createEventOrder(): EventOrder {
  let last: number | null = null;
  return {
    startAt(seq) {
      last = seq;
    },
    place(seq) {
      if (last === null || seq <= last) return 'repeated';
      if (seq !== last + 1) return 'gap';
      last = seq;
      return 'next';
    },
    distrust() {
      last = null;
    },
  };
}
