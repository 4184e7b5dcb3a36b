import type { Call } from '../../../shared/call/call.ts';
import { callFor } from '../../../shared/call/callFor.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { People, Person } from './people.ts';

type Phone = DirectoryEntry['phone'];

/** What the phones of the agents do, as far as calls show it. An agent without a desk is signed out. */
export interface Phones {
  follow(call: Call): void;
  present(agent: string, here: boolean): void;
  list(): DirectoryEntry[];
}

interface Seen {
  desks: number;
  phone: Phone;
  since: number;
}

export function createPhones(people: People, clock: Clock, publish: (changed: DirectoryEntry[]) => void): Phones {
  const live = new Map<string, Call>();
  const seen = new Map<string, Seen>();
  const seenOf = (agent: string): Seen => seen.get(agent) ?? { desks: 0, phone: 'idle', since: clock.now() };
  const entryOf = (person: Person): DirectoryEntry => {
    const { desks, phone, since } = seenOf(person.agent);
    return { ...person, status: desks > 0 ? 'ready' : 'signed-out', reason: null, phone, since };
  };
  const phoneOf = (agent: string): Phone => {
    const roles = [...live.values()].map((call) => callFor(call, agent));
    if (roles.includes('mine')) return 'talking';
    return roles.includes('ringing') ? 'ringing' : 'idle';
  };
  const publishAgents = (changed: Person[]) => changed.length > 0 && publish(changed.map(entryOf));
  return {
    follow: (call) => {
      if ('endedAt' in call) live.delete(call.id);
      else live.set(call.id, call);
      const changed = people.list().filter(({ agent }) => phoneOf(agent) !== seenOf(agent).phone);
      for (const { agent } of changed) seen.set(agent, { ...seenOf(agent), phone: phoneOf(agent), since: clock.now() });
      publishAgents(changed);
    },
    present: (agent, here) => {
      const { desks, phone } = seenOf(agent);
      seen.set(agent, { desks: Math.max(0, desks + (here ? 1 : -1)), phone, since: clock.now() });
      publishAgents(people.list().filter((person) => person.agent === agent));
    },
    list: () => people.list().map(entryOf),
  };
}
