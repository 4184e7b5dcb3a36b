import type { CentreStore } from './centreStore.ts';

type Listener = Parameters<CentreStore['onHead']>[0];

export function createHeadListeners() {
  const listeners = new Set<Listener>();
  return {
    add: (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: (head: number, scopes?: readonly string[]) => {
      for (const listener of listeners) listener(head, scopes);
    },
  };
}
