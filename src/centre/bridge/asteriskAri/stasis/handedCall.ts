/** A leg that this centre has dialled for a call: an agent's phone, or somebody outside. */
export interface OwnLeg {
  readonly id: string;
  /** Null: somebody outside. */
  readonly agent: string | null;
  /** An agent, or the number that was dialled. */
  readonly to: string;
  /** Asked by the agent who has the call, while the customer waits. */
  isConsulted: boolean;
  isUp: boolean;
  /** In the bridge; one who has picked up and is not hears music. */
  isIn: boolean;
}

/** A call that a dialplan has handed over with `Stasis()`: until it ends, this centre decides what happens to it. */
export interface HandedCall {
  /** The leg that was handed over, which stands for the call. */
  readonly id: string;
  /** Who may take it; null: any agent who is ready. */
  agents: string[] | null;
  /** Whose phones have rung for it in this round. */
  readonly tried: Set<string>;
  readonly legs: Map<string, OwnLeg>;
  readonly since: number;
  /** Its bridge has been made. */
  isBridged: boolean;
  /** The customer is out of the bridge, with music. */
  waits: boolean;
  /** What is being done to it: one thing after the other. */
  work: Promise<unknown>;
  cancelNext(): void;
}

export const createHandedCall = (id: string, agents: string[] | null, since: number): HandedCall => ({
  id,
  agents,
  since,
  tried: new Set(),
  legs: new Map(),
  isBridged: false,
  waits: false,
  work: Promise.resolve(),
  cancelNext: () => {},
});

export const bridgeOf = ({ id }: HandedCall): string => `crocdesk-bridge-${id}`;
export const consulted = ({ legs }: HandedCall): OwnLeg | undefined =>
  [...legs.values()].find((leg) => leg.isConsulted);
export const upLegs = ({ legs }: HandedCall): OwnLeg[] => [...legs.values()].filter(({ isUp }) => isUp);

/** Does it when what was begun before is done. */
export function inTurn<T>(call: HandedCall, work: () => Promise<T>): Promise<T> {
  const turn = call.work.then(work);
  call.work = turn.catch(() => {});
  return turn;
}
