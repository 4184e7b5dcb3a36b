import { z } from 'zod';
import { capability } from '../link/bridge/commands.ts';
import { direction, hangupBy, outcome, party } from './call.ts';

const at = z.number().int().nonnegative();
const agent = z.string().min(1).max(128);

/** What a PBX tells of one call, in the words of people. `at` is ms of the bridge's clock. Late and repeated events are normal. */
export const callEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('arrived'),
    at,
    direction,
    remote: party,
    did: z.string().max(64).nullable(),
    queue: z.string().max(128).nullable(),
    /** Outbound and internal: who dials. */
    agent: agent.optional(),
  }),
  z.object({ type: z.literal('identified'), at, remote: party }),
  z.object({ type: z.literal('queued'), at, queue: z.string().max(128) }),
  /** A phone rings: an agent's (inbound), or the customer's, heard by `agent` (outbound). */
  z.object({ type: z.literal('offered'), at, agent }),
  /** A phone stopped ringing without being answered. */
  z.object({ type: z.literal('withdrawn'), at, agent, why: outcome }),
  /** Inbound and internal: `agent` took it; outbound: the customer answered `agent`. Later on: `agent` took it over. */
  z.object({ type: z.literal('answered'), at, agent }),
  z.object({ type: z.literal('held'), at }),
  z.object({ type: z.literal('retrieved'), at }),
  z.object({ type: z.literal('muted'), at }),
  z.object({ type: z.literal('unmuted'), at }),
  /** Somebody, or the PBX by itself, records what is said. */
  z.object({ type: z.literal('recordingStarted'), at }),
  /** What is said now is in no recording, until `recordingResumed`. */
  z.object({ type: z.literal('recordingPaused'), at }),
  z.object({ type: z.literal('recordingResumed'), at }),
  z.object({ type: z.literal('recordingEnded'), at }),
  z.object({ type: z.literal('consulted'), at, to: z.string().max(128) }),
  /** The colleague is gone; the customer still waits, until `retrieved`. */
  z.object({ type: z.literal('consultEnded'), at }),
  /** A blind transfer is told when it begins (`completed: false`) and again when it was answered. `to`: an agent, or a number (digits, perhaps a plus). */
  z.object({
    type: z.literal('transferred'),
    at,
    kind: z.enum(['blind', 'attended']),
    from: agent,
    to: z.string().max(128),
    completed: z.boolean(),
  }),
  z.object({ type: z.literal('conferenced'), at }),
  z.object({ type: z.literal('conferenceEnded'), at }),
  /** What the PBX cannot do with this call although it can with others; takes the place of what was said before. */
  z.object({ type: z.literal('limited'), at, lacks: z.array(capability) }),
  z.object({ type: z.literal('ended'), at, outcome, causeCode: z.number().int().nullable(), hangupBy }),
]);
export type CallEvent = z.infer<typeof callEvent>;
export type CallEventType = CallEvent['type'];
export type ArrivedEvent = Extract<CallEvent, { type: 'arrived' }>;
