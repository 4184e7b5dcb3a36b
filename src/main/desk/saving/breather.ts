/** Rests of one length, none of which follows another at once. */
export interface Breather {
  isResting(): boolean;
  rest(): void;
  /** Ends a rest before its time. */
  end(): void;
}

/** On the machine's own time: it is about the load of the machine, not about anything that is kept. */
export function createBreather(restMs: number, onEnd: () => void): Breather {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let awakeSince = Number.NEGATIVE_INFINITY;

  function end(): void {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    awakeSince = performance.now();
    onEnd();
  }
  return {
    isResting: () => timer !== null,
    rest() {
      if (timer === null && performance.now() - awakeSince >= restMs) timer = setTimeout(end, restMs);
    },
    end,
  };
}
