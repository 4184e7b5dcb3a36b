/** So many customers are remembered. */
const MOST = 64;

/** The short numbers of customers that were met lately: their card is found without the long way by id. */
export interface KnownNumbers {
  remember(id: string, n: number): void;
  of(id: string): number | undefined;
}

export function createKnownNumbers(): KnownNumbers {
  const known = new Map<string, number>();
  return {
    of: (id) => known.get(id),
    remember(id, n) {
      known.delete(id);
      known.set(id, n);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
  };
}
