import { createStore } from 'zustand/vanilla';

/** Who is asked first. A call's actions outrank all; an open sheet stands before the desk behind it. */
export const scopeOrder = ['call', 'sheet', 'chooser', 'wrapUp', 'script', 'desk', 'app'] as const;
export type Scope = (typeof scopeOrder)[number];

export interface Binding {
  /** As shown: `A`, `1`, `Enter`, `ArrowLeft`, `#`, `Ctrl+K`. */
  key: string;
  /** What it does, in the agent's language; the cheat sheet lists it. Left out for what needs no mention there. */
  label?: string;
  run: () => void;
  /** Also inside a text field, as it stands (Escape, Ctrl+K). Letters and digits act there with Ctrl+Shift. */
  inText?: boolean;
}

export interface BoundScope {
  scope: Scope;
  bindings: readonly Binding[];
  /** An open sheet: nothing below it is reached by key. */
  closed: boolean;
}

/** Every key that does something now. The latest of two equals wins. */
export function createKeyRegistry() {
  const store = createStore<{ bound: readonly BoundScope[] }>(() => ({ bound: [] }));
  return {
    ...store,
    bind(entry: BoundScope): () => void {
      store.setState(({ bound }) => ({ bound: [entry, ...bound] }));
      return () => store.setState(({ bound }) => ({ bound: bound.filter((other) => other !== entry) }));
    },
    /** What a key does now. */
    find: (key: string): Binding | undefined => locate(store.getState().bound, key)?.binding,
    /** Where it would act. */
    scopeOf: (key: string): Scope | undefined => locate(store.getState().bound, key)?.scope,
  };
}
export type KeyRegistry = ReturnType<typeof createKeyRegistry>;

function locate(bound: readonly BoundScope[], key: string): { scope: Scope; binding: Binding } | undefined {
  for (const scope of scopeOrder) {
    const here = bound.filter((entry) => entry.scope === scope);
    for (const { bindings } of here) {
      const found = bindings.find((binding) => binding.key === key);
      if (found) return { scope, binding: found };
    }
    if (here.some(({ closed }) => closed)) return undefined;
  }
  return undefined;
}
