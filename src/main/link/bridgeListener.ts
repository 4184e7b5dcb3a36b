import type { Call } from '../../shared/call/call.ts';
import type { CallEvent } from '../../shared/call/callEvent.ts';
import type { LinkHealth } from '../../shared/desk/deskState.ts';
import type { DirectoryEntry } from '../../shared/link/bridge/agents.ts';
import type { QueueView } from '../../shared/link/bridge/queues.ts';
import type { Role } from '../../shared/link/people/role.ts';

/** What the desk hears from its centre, in order. */
export interface BridgeListener {
  /** What is heard inside came in one turn and is one change. */
  together(hear: () => void): void;
  /** A call is offered: told ahead of its turn, before anything is looked up. */
  offered?(): void;
  health(health: LinkHealth): void;
  labels(labels: Record<string, string>): void;
  /** Who is signed in at this desk, if the centre said. */
  user?(user: { id: string; name: string; role: Role }): void;
  /** Where the site is at home, if the centre said. */
  country?(country: string): void;
  /** The truth: calls that are not in it are over. */
  snapshot(calls: Call[], agents: DirectoryEntry[]): void;
  event(callId: string, event: CallEvent): void;
  agents(changed: DirectoryEntry[]): void;
  /** All queues, as this agent stands to them. */
  queues?(queues: QueueView[]): void;
  baton(callId: string, baton: string): void;
}
