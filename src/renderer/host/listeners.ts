type Listener = (payload: unknown) => void;

/** Who listens to which event. */
export function createListeners() {
  const byEvent = new Map<string, Set<Listener>>();
  return {
    add(event: string, listener: Listener): () => void {
      const set = byEvent.get(event) ?? new Set<Listener>();
      byEvent.set(event, set.add(listener));
      return () => {
        set.delete(listener);
      };
    },
    tell(event: string, payload: unknown): void {
      for (const listener of [...(byEvent.get(event) ?? [])]) listener(payload);
    },
  };
}
