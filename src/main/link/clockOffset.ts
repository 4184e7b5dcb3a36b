interface Sample {
  /** How long the question and its answer took, ms. */
  roundMs: number;
  /** The other clock minus ours, ms, as this answer has it. */
  offsetMs: number;
}

/** So many answers are remembered: what a clock drifts in that time is nothing. */
const REMEMBERED = 12;

/** How far another clock is from ours: the answer that took least is the one to believe. */
export function createClockOffset() {
  let samples: Sample[] = [];
  return {
    heard(sentAt: number, now: number, theirs: number): void {
      const sample = { roundMs: Math.max(0, now - sentAt), offsetMs: theirs - (sentAt + now) / 2 };
      samples = [...samples, sample].slice(-REMEMBERED);
    },
    /** Null before the first answer. */
    best(): number | null {
      const [first, ...rest] = samples;
      if (!first) return null;
      return rest.reduce((best, one) => (one.roundMs <= best.roundMs ? one : best), first).offsetMs;
    },
    /** Another machine, or the same one with its clock set. */
    forget(): void {
      samples = [];
    },
  };
}
