import type { DeskLink } from './deskLink.ts';

/** The desks that are connected, by agent. */
export interface DeskLinks {
  of(agent: string): Iterable<DeskLink>;
  all(): Iterable<DeskLink>;
  count(): number;
  /** A device that comes back takes the place of its own older connection. */
  add(link: DeskLink): void;
  remove(link: DeskLink): void;
}

export function createDeskLinks(): DeskLinks {
  const byAgent = new Map<string, Set<DeskLink>>();
  const links = new Set<DeskLink>();
  const of = (agent: string): Set<DeskLink> => byAgent.get(agent) ?? new Set();
  return {
    of,
    all: () => links,
    count: () => links.size,
    add: (link) => {
      for (const older of of(link.agent)) if (older.device === link.device) older.wire.end('replaced');
      byAgent.set(link.agent, of(link.agent).add(link));
      links.add(link);
    },
    remove: (link) => {
      links.delete(link);
      const own = byAgent.get(link.agent);
      own?.delete(link);
      if (own?.size === 0) byAgent.delete(link.agent);
    },
  };
}
