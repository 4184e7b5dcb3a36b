import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { WebhookConfig } from './webhookConfig.ts';

export type Person = Pick<DirectoryEntry, 'agent' | 'name' | 'extension'>;

/** Names that PBXs give to an answering machine. */
const machines = new Set(['voicemail', 'voice mail', 'mailbox', 'anrufbeantworter', 'messagerie']);

/** Who is who: users of the PBX, extensions of desks, agents of calls. */
export interface People {
  /** The agent behind the names of one user; null for a machine. A user nobody is known for is an agent without a desk. */
  agentOf(names: readonly string[]): string | null;
  agentOfNumber(number: string): string | undefined;
  agentAt(extension: string): string | undefined;
  /** A desk of this agent came, and has a name: where nobody was configured, the PBX may know them by it. */
  meet(agent: string, name?: string): void;
  list(): Person[];
}

export function createPeople({ agents }: Pick<WebhookConfig, 'agents'>): People {
  const isOpen = Object.keys(agents).length === 0;
  const people = new Map<string, Person>();
  const byName = new Map<string, string>();
  const byNumber = new Map<string, string>();
  const add = (person: Person, names: readonly string[], numbers: readonly string[]) => {
    people.set(person.agent, person);
    for (const name of [person.agent, person.name, person.extension, ...names]) byName.set(folded(name), person.agent);
    for (const number of [person.extension, ...numbers]) byNumber.set(dialled(number), person.agent);
  };
  for (const [extension, { agent, name, users, numbers }] of Object.entries(agents))
    add({ agent, name: name ?? agent, extension }, users, numbers);

  return {
    agentOf: (names) => {
      if (names.some((name) => machines.has(folded(name)))) return null;
      const known = names.map((name) => byName.get(folded(name))).find((agent) => agent !== undefined);
      return known ?? strangers(names[0]);
    },
    agentOfNumber: (number) => byNumber.get(dialled(number)),
    agentAt: (extension) => {
      const known = [...people.values()].find((person) => person.extension === extension)?.agent;
      if (known || !isOpen) return known;
      add({ agent: agentAtExtension(extension), name: extension, extension }, [], []);
      return agentAtExtension(extension);
    },
    meet: (agent, name) => {
      const person = people.get(agent);
      if (person && name && isOpen) add({ ...person, name }, [], []);
    },
    list: () => [...people.values()],
  };
}

/** Never like a number: a transfer to an agent must not be taken for one to a number. */
const agentAtExtension = (extension: string): string => `agent-${extension}`;
const strangers = (name: string | undefined): string | null =>
  name === undefined ? null : (/^\+?[\d*#]+$/.test(name) ? agentAtExtension(name) : name).slice(0, 128);

const folded = (name: string): string => name.trim().normalize('NFKC').toLowerCase();
const dialled = (number: string): string => number.replace(/[^\d]/g, '').replace(/^00/, '') || folded(number);
