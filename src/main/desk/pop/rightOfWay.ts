import { createRush } from './rush.ts';

/** A record that is not painted by then is not waited for. */
const PATIENCE_MS = 40;
/** What a rush of calls may hold up in one go; it comes back at half the speed it is used. */
const MOST_MS = 3_000;
const COMES_BACK = 0.5;

/** What stands still while somebody rings, and then goes on. */
export interface Background {
  hold(): void;
  goOn(): void;
}

export interface RightOfWay {
  /** Somebody is about to be looked up and shown. */
  rings(): void;
  /** A record is on the page. Where calls chase each other the next one is as good as here. */
  painted(): void;
  stop(): void;
}

/** A caller comes before a first copy, as long as there are not so many that it would never end. On the machine's own time. */
export function createRightOfWay(background: Background): RightOfWay {
  const chases = createRush(PATIENCE_MS);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRush = false;
  let heldSince: number | null = null;
  let left = MOST_MS;
  let countedAt = performance.now();

  const count = (): number => {
    const now = performance.now();
    const passed = now - countedAt;
    left = heldSince === null ? Math.min(MOST_MS, left + passed * COMES_BACK) : left - passed;
    countedAt = now;
    return left;
  };
  const goOn = () => {
    clearTimeout(timer);
    if (heldSince === null) return;
    count();
    heldSince = null;
    background.goOn();
  };
  return {
    rings() {
      isRush = chases();
      clearTimeout(timer);
      if (count() <= 0) return goOn();
      timer = setTimeout(goOn, PATIENCE_MS);
      if (heldSince !== null) return;
      heldSince = countedAt;
      background.hold();
    },
    painted() {
      if (!isRush) goOn();
    },
    stop: goOn,
  };
}
