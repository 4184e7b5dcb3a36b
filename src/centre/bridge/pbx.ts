import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from '../../shared/call/call.ts';
import type { CallEvent } from '../../shared/call/callEvent.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { AgentStatus, DirectoryEntry } from '../../shared/link/bridge/agents.ts';
import type { BridgeCommand, Capability, DialledFate, LineFault } from '../../shared/link/bridge/commands.ts';
import type { PbxHealth, PbxTrouble } from '../../shared/link/bridge/messages.ts';
import type { QueueView } from '../../shared/link/bridge/queues.ts';

/** What a PBX adapter tells, in the order it happened. */
export interface PbxListener {
  event(callId: string, event: CallEvent): void;
  agents(changed: DirectoryEntry[]): void;
  health(state: PbxHealth, latencyMs: number | null, trouble?: PbxTrouble | null): void;
  /** The adapter rebuilt its picture: these calls are the truth, others are over (outcome `unknown`). */
  resynced(calls: Call[]): void;
  /** Who waits in the queues, or who is in them, may have changed. */
  queues?(): void;
  /** Another telephony has taken its place: agents and capabilities are others now. */
  replaced?(): void;
}

/** Only where the telephony is simulated: what moves its outside world (callers), as `npm run pbx` does. */
export interface Simulation {
  /** A call comes in for an extension, or for the desk that is freest. It waits in its queue while that agent cannot take it. */
  ring(request: RingRequest): Result<Rung>;
  /** The customer hangs up: of this call, or of the one that began last. */
  hangUp(call: string | null): Result<{ call: string }>;
  /** Something goes wrong between the PBX and the centre, for a while. */
  fault(fault: LineFault): Result<Record<string, never>>;
  /** What becomes of whoever is dialled outside, from now on. */
  fate(fate: DialledFate): Result<Record<string, never>>;
  /** Many calls; `answer`: phones pick up by themselves, so that whole calls happen. */
  load(request: LoadRequest): Result<{ calls: number }>;
}
export interface RingRequest {
  from: string | null;
  withheld: boolean;
  name: string | null;
  to: string | null;
}
export interface Rung {
  call: string;
  to: string;
  /** `waits`: in the queue, until the agent is ready. */
  state: 'rings' | 'waits';
}
export interface LoadRequest {
  perSecond: number;
  forMs: number;
  answer: boolean;
}

/** One PBX behind one port: every adapter passes `eachPbxCheck`. */
export interface Pbx {
  readonly kind: 'simulator' | 'asterisk-ami' | 'asterisk-ari' | 'webhook' | 'recording' | 'none';
  capabilities(): Capability[];
  /** Names of queues and called numbers, for people. */
  labels(): Record<string, string>;
  /** Resolves when the adapter tries to work; being connected is told by `health`. */
  start(listener: PbxListener): Promise<void>;
  stop(): Promise<void>;
  calls(): Call[];
  agents(): DirectoryEntry[];
  /** The agent a desk's extension belongs to, or undefined when this PBX has no such extension. */
  agentAt(extension: string): string | undefined;
  /** `agent` asks; the answer says whether the PBX accepted, not that it has happened: that comes as events. */
  run(agent: string, command: BridgeCommand): Promise<Result<{ call?: string }>>;
  setAgent(
    agent: string,
    status: AgentStatus,
    reason: string | null,
    name?: string,
  ): Promise<Result<Record<string, never>>>;
  /** The queues as this agent stands to them, where the PBX can tell. */
  queues?(agent: string): QueueView[];
  /** A desk of this agent came or went. A real PBX rings its phones either way. */
  present?(agent: string, here: boolean, name?: string): void;
  readonly simulation?: Simulation | undefined;
  /** HTTP paths, all that begin with `path`, to which the PBX pushes what happens. */
  readonly mount?: { readonly path: string; serve(request: IncomingMessage, response: ServerResponse): Promise<void> };
}
