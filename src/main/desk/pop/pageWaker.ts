import { createRush } from './rush.ts';

/** Who was told something so lately is still awake. */
const AWAKE_MS = 40;

/** Wakes the page for a call that is to come. Where calls chase each other nobody is asleep, and a message more would be in the way. */
export function createPageWaker(wake: () => void): () => void {
  const chases = createRush(AWAKE_MS);
  return () => {
    if (!chases()) wake();
  };
}
