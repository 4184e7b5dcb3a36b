import { createStore } from 'zustand/vanilla';
import type { ErrorCode } from '../../shared/lib/result.ts';

export interface Refusal {
  id: number;
  code: ErrorCode;
}

/** What the desk refused, until it was read. The same refusal twice is shown once. */
export function createRefusals() {
  const store = createStore<{ refusals: readonly Refusal[] }>(() => ({ refusals: [] }));
  let last = 0;
  return {
    ...store,
    add(code: ErrorCode): void {
      last += 1;
      const refusal = { id: last, code };
      store.setState(({ refusals }) => ({ refusals: [...refusals.filter((other) => other.code !== code), refusal] }));
    },
    dismiss(id: number): void {
      store.setState(({ refusals }) => ({ refusals: refusals.filter((other) => other.id !== id) }));
    },
  };
}
export type Refusals = ReturnType<typeof createRefusals>;
