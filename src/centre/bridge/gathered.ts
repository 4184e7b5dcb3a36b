import type { Duplex } from 'node:stream';

/** To be called before each write: what is said in one turn leaves in one piece, and is heard together. */
export function gathered(line: Duplex): () => void {
  let isGathering = false;
  return () => {
    if (isGathering) return;
    isGathering = true;
    line.cork();
    process.nextTick(() => {
      isGathering = false;
      line.uncork();
    });
  };
}
