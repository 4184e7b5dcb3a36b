import type { Emit } from '../../shared/api/deskApi.ts';

type Listener = (name: string, payload: unknown) => void;

export interface Hub {
  emit: Emit;
  /** The answer unsubscribes. */
  subscribe(listener: Listener): () => void;
}

/** From the one desk to every page that shows it. */
export function createHub(): Hub {
  const listeners = new Set<Listener>();
  return {
    emit(name, payload) {
      for (const listener of listeners) listener(name, payload);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
