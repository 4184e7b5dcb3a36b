import type { Call } from './call.ts';

/** The agent who has the call now (who had it last, once it has ended); undefined while it is nobody's. */
export const ownerOf = (call: Call): string | undefined => (call.handedOff ? undefined : call.owners.at(-1));
