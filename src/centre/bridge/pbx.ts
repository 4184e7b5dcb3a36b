import type { Call } from '../../shared/call/call.ts';
import type { CallEvent } from '../../shared/call/callEvent.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { AgentStatus, DirectoryEntry } from '../../shared/link/bridge/agents.ts';
import type { BridgeCommand, Capability } from '../../shared/link/bridge/commands.ts';
import type { PbxHealth } from '../../shared/link/bridge/messages.ts';

/** What a PBX adapter tells, in the order it happened. */
export interface PbxListener {
  event(callId: string, event: CallEvent): void;
  agents(changed: DirectoryEntry[]): void;
  health(state: PbxHealth, latencyMs: number | null): void;
  /** The adapter rebuilt its picture: these calls are the truth, others are over (outcome `unknown`). */
  resynced(calls: Call[]): void;
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
  setAgent(agent: string, status: AgentStatus, reason: string | null, name?: string): Promise<Result<Record<string, never>>>;
}
