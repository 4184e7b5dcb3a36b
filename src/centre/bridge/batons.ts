/** Context that travels with a call: the last note of each call, and who wrote it. */
export interface Batons {
  leave(call: string, by: string, baton: string): void;
  /** For an agent whose phone rings, or who answers: what somebody else left. */
  for(call: string, agent: string): string | undefined;
  forget(isKnown: (call: string) => boolean): void;
}

export function createBatons(): Batons {
  const left = new Map<string, { by: string; baton: string }>();
  return {
    leave: (call, by, baton) => left.set(call, { by, baton }),
    for: (call, agent) => {
      const note = left.get(call);
      return note && note.by !== agent ? note.baton : undefined;
    },
    forget: (isKnown) => {
      for (const call of left.keys()) if (!isKnown(call)) left.delete(call);
    },
  };
}
