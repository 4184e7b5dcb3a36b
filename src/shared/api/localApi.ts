import type { OnInternal } from './answer.ts';
import { answer } from './answer.ts';
import type { DeskApi, Emit, Handlers } from './deskApi.ts';

type Listener = (payload: unknown) => void;

/** What a wire would deliver: no shared objects. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** `DeskApi` in one process: tests and benchmarks run real handlers without a wire. */
export function createLocalApi(handlers: Handlers, onInternal: OnInternal): { api: DeskApi; emit: Emit } {
  const listeners = new Map<string, Set<Listener>>();
  const api: DeskApi = {
    ask: async (name, input) => (await answer(handlers, name, copy(input), onInternal)) as never,
    on(name, listener) {
      const set = listeners.get(name) ?? new Set<Listener>();
      listeners.set(name, set.add(listener as Listener));
      return () => set.delete(listener as Listener);
    },
  };
  const emit: Emit = (name, payload) => {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(copy(payload));
  };
  return { api, emit };
}
