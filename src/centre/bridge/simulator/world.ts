import { z } from 'zod';
import { call, outcome } from '../../../shared/call/call.ts';
import { directoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { DialledFate } from '../../../shared/link/bridge/commands.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';

const at = z.number().int();
const agent = z.string().min(1).max(128);

/** What is going to happen to a call by itself. A step whose moment has passed it by does nothing. */
export const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('offer'), agent }),
  z.object({ do: z.literal('pickUp'), agent }),
  z.object({ do: z.literal('giveUp') }),
  z.object({ do: z.literal('reach') }),
  z.object({ do: z.literal('connect') }),
  z.object({ do: z.literal('fail'), outcome, causeCode: z.number().int() }),
  z.object({ do: z.literal('leave') }),
  z.object({ do: z.literal('answerConsult') }),
  z.object({ do: z.literal('refuseConsult') }),
  z.object({ do: z.literal('arriveOutside') }),
  z.object({ do: z.literal('leaveConference') }),
  z.object({ do: z.literal('recall'), agent }),
]);
export type Step = z.infer<typeof step>;

/** Whom an agent asks while the customer waits. */
const consultee = z.object({ to: z.string(), agent: agent.nullable(), answered: z.boolean() });

export const simCall = z.object({
  call,
  /** queue: may go to a colleague; direct: for one agent; dial: made by one; load: one of many, cut short. */
  kind: z.enum(['queue', 'direct', 'dial', 'load']),
  /** The agent it is meant for while nobody has it. */
  wants: agent.nullable(),
  /** ms the customer stays once answered. */
  talkMs: z.number().int(),
  consultee: consultee.nullable(),
  dues: z.array(z.object({ at, step })),
});
export type SimCall = z.infer<typeof simCall>;

export const simAgent = directoryEntry.extend({
  /** Queues they have logged out of. */
  left: z.array(z.string()).optional(),
  /** Plays themselves while no desk is at their extension. */
  colleague: z.boolean(),
  /** Of a colleague: what keeps them busy apart from our calls, and until when. */
  errand: z.object({ doing: z.enum(['idle', 'talking', 'wrap-up', 'break']), until: at }).nullable(),
});
export type SimAgent = z.infer<typeof simAgent> & {
  /** Desks that are there now. */ desks: number;
  nextCallAt: number | null;
};

export const savedWorld = z.object({
  version: z.literal(1),
  savedAt: at,
  prng: z.number().int(),
  calls: z.array(simCall),
  agents: z.array(simAgent),
});
export type SavedWorld = z.infer<typeof savedWorld>;

export interface World {
  /** Where numbers without a country come from. */
  countries?: readonly Country[];
  calls: Map<string, SimCall>;
  agents: Map<string, SimAgent>;
  /** What becomes of whoever is dialled outside; none: their number says. */
  fate?: DialledFate;
  /** Calls are recorded from their first answer on. */
  isRecording?: boolean;
  /** Whether pausing and resuming is refused now. */
  recorderIsStuck?: () => boolean;
  /** Agents whose telephone or state may have changed since it was last told. */
  touched: Set<string>;
}
