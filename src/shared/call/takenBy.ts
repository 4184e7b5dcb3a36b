import type { LiveCall } from './call.ts';

/** The call in the hands of an agent, whose phone rings no longer. Muting belonged to the phone of the one before. */
export function takenBy<C extends LiveCall>(call: C, agent: string): C {
  const { handedOff: _, ...rest } = call;
  const same = call.owners.at(-1) === agent;
  return {
    ...(rest as C),
    owners: same ? call.owners : [...call.owners, agent],
    muted: same && call.muted,
    ringing: call.ringing.filter((other) => other !== agent),
  };
}
