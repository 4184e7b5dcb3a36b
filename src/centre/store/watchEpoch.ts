const LOOK_MS = 1_000;

/** Tells once for each time the epoch has changed under a running centre: somebody restored its store. */
export function watchEpoch(state: () => Promise<{ epoch: string }>) {
  const listeners = new Set<() => void>();
  let known: string | null = null;
  let timer: NodeJS.Timeout;
  let closed = false;
  const look = async () => {
    const epoch = await state().then(
      (now) => now.epoch,
      () => known,
    );
    if (closed) return;
    if (known !== null && epoch !== known) for (const listener of listeners) listener();
    known = epoch;
    timer = setTimeout(() => void look(), LOOK_MS).unref();
  };
  void look();
  return {
    add: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
