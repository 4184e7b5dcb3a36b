import { z } from 'zod';
import { call } from '../../call/call.ts';
import { callEvent } from '../../call/callEvent.ts';
import { errorCode } from '../../lib/result.ts';
import { role } from '../people/role.ts';
import { agentStatus, directoryEntry } from './agents.ts';
import { bridgeCommand, capability } from './commands.ts';
import { queueView } from './queues.ts';
import { setupFromBridge, setupFromDesk } from './setup.ts';

export const BRIDGE_PROTOCOL = 'crocdesk.bridge.1';
/** Both sides ping this often; a side that heard nothing for `BRIDGE_DEAD_MS` hangs up and reconnects. */
export const BRIDGE_PING_MS = 5_000;
export const BRIDGE_DEAD_MS = 15_000;
/** A larger frame is refused unread. */
export const BRIDGE_FRAME_BYTES = 262_144;

const at = z.number().int().nonnegative();
const callId = z.string().min(1).max(128);
const commandId = z.string().min(1).max(64);

/** What a desk sends. The first frame must be `hello`. */
export const fromDesk = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    device: z.string().min(1).max(64),
    token: z.string().min(1).max(512),
    extension: z.string().min(1).max(32),
    agentName: z.string().max(128).optional(),
  }),
  z.object({ type: z.literal('command'), id: commandId, command: bridgeCommand }),
  z.object({ type: z.literal('agent'), status: agentStatus, reason: z.string().max(64).nullable() }),
  /** Context that travels with a transferred call, opaque to the bridge. */
  z.object({ type: z.literal('note'), call: callId, baton: z.string().max(131_072) }),
  z.object({ type: z.literal('resync') }),
  z.object({ type: z.literal('ping'), t: z.number() }),
  z.object({ type: z.literal('pong'), t: z.number(), now: at.optional() }),
  ...setupFromDesk,
]);
export type FromDesk = z.infer<typeof fromDesk>;

export const pbxHealth = z.enum(['up', 'down', 'resyncing']);
export type PbxHealth = z.infer<typeof pbxHealth>;

/** Why the telephony is not, or not wholly, at hand: what a person may have to do something about. */
export const pbxTrouble = z.enum(['unreachable', 'login-refused', 'taken-over']);
export type PbxTrouble = z.infer<typeof pbxTrouble>;

/** What a bridge sends. After every `welcome` comes a `snapshot`, which is the truth. */
export const fromBridge = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    bridgeId: z.string(),
    /** The bridge's clock, ms: the desk computes its offset from it. */
    now: at,
    /** The agent this extension belongs to, as named in calls. */
    agent: z.string(),
    capabilities: z.array(capability),
    /** Names of queues and called numbers, for people. */
    labels: z.record(z.string(), z.string()).optional(),
    /** Where the site is at home, such as `FR`: a number without a country comes from there. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    /** Who is signed in here; a bridge that knows no users says nothing. */
    user: z.object({ id: z.string().max(64), name: z.string().max(128), role }).optional(),
  }),
  z.object({
    type: z.literal('snapshot'),
    seq: z.number().int(),
    now: at,
    calls: z.array(call),
    agents: z.array(directoryEntry),
  }),
  z.object({ type: z.literal('event'), seq: z.number().int(), call: callId, event: callEvent }),
  z.object({
    type: z.literal('result'),
    id: commandId,
    ok: z.boolean(),
    code: errorCode.optional(),
    message: z.string().optional(),
    /** For `dial`: the call that was made. */
    call: callId.optional(),
  }),
  z.object({ type: z.literal('agents'), changed: z.array(directoryEntry) }),
  /** All of them, as this agent stands to them. */
  z.object({ type: z.literal('queues'), queues: z.array(queueView) }),
  z.object({ type: z.literal('baton'), call: callId, baton: z.string().max(131_072) }),
  z.object({
    type: z.literal('health'),
    pbx: pbxHealth,
    latencyMs: z.number().nullable(),
    /** `taken-over` may come with `up`: calls are seen, but another program has what was handed to this bridge. */
    trouble: pbxTrouble.nullable().optional(),
  }),
  z.object({ type: z.literal('refused'), code: errorCode, message: z.string() }),
  z.object({ type: z.literal('ping'), t: z.number() }),
  z.object({ type: z.literal('pong'), t: z.number(), now: at.optional() }),
  ...setupFromBridge,
]);
export type FromBridge = z.infer<typeof fromBridge>;
