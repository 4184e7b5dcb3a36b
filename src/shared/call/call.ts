import { z } from 'zod';
import { capability } from '../link/bridge/commands.ts';

/** Whom the call is with. `number` is E.164; a withheld caller has neither number, raw text nor name. */
export const party = z.object({
  number: z.string().max(32).nullable(),
  raw: z.string().max(256).nullable(),
  name: z.string().max(256).nullable(),
  withheld: z.boolean(),
});
export type Party = z.infer<typeof party>;

export const direction = z.enum(['inbound', 'outbound', 'internal']);
export type Direction = z.infer<typeof direction>;

export const outcome = z.enum([
  'answered',
  'missed',
  'abandoned',
  'busy',
  'rejected',
  'no-answer',
  'congestion',
  'unallocated',
  'answered-elsewhere',
  'unknown',
]);
export type Outcome = z.infer<typeof outcome>;

export const hangupBy = z.enum(['caller', 'agent', 'pbx', 'unknown']);
export type HangupBy = z.infer<typeof hangupBy>;

const at = z.number().int().nonnegative();
const agentId = z.string().min(1).max(128);

/** Whether what is said is being recorded, and since when that is so. */
const recording = z.object({ state: z.enum(['on', 'paused']), since: at });

const hold = z.object({ from: at, to: at });
export const transfer = z.object({
  kind: z.enum(['blind', 'attended']),
  from: agentId,
  /** An agent, or a number in E.164. */
  to: z.string().max(128),
  completed: z.boolean(),
});
export type Transfer = z.infer<typeof transfer>;

/** What is known of a call in every state. All moments are ms of one clock, the PBX's side of the bridge. */
const facts = {
  id: z.string().min(1).max(128),
  direction,
  /** Frozen at first sight: what the dialplan rewrites later is ignored. */
  remote: party,
  /** The number that was called (DNIS). */
  did: z.string().max(64).nullable(),
  queue: z.string().max(128).nullable(),
  startedAt: at,
  /** First ring at an agent (inbound) or at the customer (outbound). */
  alertingAt: at.nullable(),
  /** Agents whose phone rang for it. */
  offeredTo: z.array(agentId),
  /** Agents whose phone rings at this moment. */
  ringing: z.array(agentId),
  /** Agents who held it, in order; the last one has it, unless it was handed off. Of an internal call: both parties. */
  owners: z.array(agentId),
  /** Set while the last owner has given the call away and no other agent has it (see `ownerOf`). */
  handedOff: z.boolean().optional(),
  holds: z.array(hold),
  transfers: z.array(transfer),
  /** True once three people spoke together. */
  conference: z.boolean(),
  muted: z.boolean(),
  /** Absent: nobody records, as far as the PBX tells. */
  recording: recording.optional(),
  /** What the PBX cannot do with this call, although it can with others. */
  lacks: z.array(capability).optional(),
};
const talking = { ...facts, answeredAt: at };
/** Whom the agent consults still waits on the other line, while the customer is spoken to again. */
const aside = { aside: z.string().max(128).optional() };
const ended = { ...facts, endedAt: at, outcome, causeCode: z.number().int().nullable(), hangupBy };

/**
 *  initiated ─▶ alerting ─▶ connected ◀─▶ held
 *      │            │          │  ◀─▶ consulting ─▶ conferenced
 *      └────────────┴── failed └──────────┴───────────▶ cleared
 *  Names as ECMA-269: alerting = delivered, connected = established. `failed` never got through to a person.
 */
export const call = z.discriminatedUnion('status', [
  z.object({ status: z.literal('initiated'), ...facts }),
  z.object({ status: z.literal('alerting'), ...facts }),
  z.object({ status: z.literal('connected'), ...talking, ...aside }),
  z.object({ status: z.literal('held'), ...talking, ...aside, heldAt: at }),
  z.object({ status: z.literal('consulting'), ...talking, heldAt: at, consultedAt: at, consultedTo: z.string() }),
  z.object({ status: z.literal('conferenced'), ...talking }),
  z.object({ status: z.literal('cleared'), ...ended, answeredAt: at }),
  z.object({ status: z.literal('failed'), ...ended }),
]);
export type Call = z.infer<typeof call>;
export type CallStatus = Call['status'];
export type WaitingCall = Extract<Call, { status: 'initiated' | 'alerting' }>;
export type TalkingCall = Extract<Call, { status: 'connected' | 'held' | 'consulting' | 'conferenced' }>;
export type LiveCall = WaitingCall | TalkingCall;
export type EndedCall = Exclude<Call, LiveCall>;
