import { useLayoutEffect, useRef } from 'react';
import { useSession } from '../SessionContext.tsx';
import type { Binding, Scope } from './keyRegistry.ts';

/** `on: false` takes the keys away; `closed` keeps keys from all that lies below the scope. */
export interface KeyOptions {
  on?: boolean;
  closed?: boolean;
}

/** The keys a component answers from the frame on that shows it. Callbacks may change freely; only keys and labels bind anew. */
export function useKeys(scope: Scope, bindings: readonly Binding[], { on = true, closed = false }: KeyOptions = {}) {
  const { keys } = useSession();
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  const shape = JSON.stringify(bindings.map(({ key, label, inText }) => ({ key, label, inText })));
  useLayoutEffect(() => {
    if (!on) return;
    const bound = (JSON.parse(shape) as Omit<Binding, 'run'>[]).map((binding, index) => ({
      ...binding,
      run: () => latest.current[index]?.run(),
    }));
    return keys.bind({ scope, bindings: bound, closed });
  }, [keys, scope, shape, on, closed]);
}
