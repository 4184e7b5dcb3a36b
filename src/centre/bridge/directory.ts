import type { Clock } from '../../shared/lib/clock.ts';
import type { AgentStatus, DirectoryEntry } from '../../shared/link/bridge/agents.ts';

/** Changes are gathered this long, longer where many are told of them: a busy floor changes faster than people look. */
const GATHER_MS = 100;
const GATHER_MS_PER_DESK = 1;

/** Who is there: what the PBX says, and, where it knows nothing of agents, what their desks say. */
export interface Directory {
  list(): DirectoryEntry[];
  changed(entries: readonly DirectoryEntry[]): void;
  /** What a desk said, for a PBX without presence. */
  say(agent: Pick<DirectoryEntry, 'agent' | 'name' | 'extension'>, status: AgentStatus, reason: string | null): void;
  /** Another telephony: what desks said was about the one before. */
  forget(): void;
  stop(): void;
}

export function createDirectory(
  clock: Clock,
  ofPbx: () => DirectoryEntry[],
  publish: (changed: DirectoryEntry[]) => void,
  desks: () => number,
): Directory {
  const said = new Map<string, DirectoryEntry>();
  const gathered = new Map<string, DirectoryEntry>();
  let cancel: (() => void) | null = null;
  const flush = () => {
    cancel = null;
    publish([...gathered.values()]);
    gathered.clear();
  };
  const whole = (entry: DirectoryEntry) => {
    const own = said.get(entry.agent);
    return own ? { ...own, phone: entry.phone } : entry;
  };
  const changed = (entries: readonly DirectoryEntry[]) => {
    for (const entry of entries) gathered.set(entry.agent, whole(entry));
    cancel ??= clock.after(Math.max(GATHER_MS, desks() * GATHER_MS_PER_DESK), flush);
  };
  return {
    changed,
    list: () => {
      const known = ofPbx().map(whole);
      const names = new Set(known.map(({ agent }) => agent));
      return [...known, ...[...said.values()].filter(({ agent }) => !names.has(agent))];
    },
    say: (who, status, reason) => {
      const phone = ofPbx().find(({ agent }) => agent === who.agent)?.phone ?? 'idle';
      const entry = { ...who, status, reason, phone, since: clock.now() };
      said.set(who.agent, entry);
      changed([entry]);
    },
    forget: () => {
      said.clear();
      gathered.clear();
    },
    stop: () => cancel?.(),
  };
}
