import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';

const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const readiness = ({ status, phone }: DirectoryEntry) =>
  (status === 'signed-out' ? 8 : phone === 'unreachable' ? 4 : 0) +
  (status === 'ready' ? 0 : 2) +
  (phone === 'idle' ? 0 : 1);

/** Colleagues whose name or extension begins a word of it with what was typed; who can take a call at once comes first, who is away last. */
export function findColleagues(
  directory: readonly DirectoryEntry[],
  typed: string,
  me: string | null,
): DirectoryEntry[] {
  const wanted = plain(typed.trim());
  return directory
    .filter(({ agent }) => agent !== me)
    .filter(({ name, extension }) =>
      plain(name)
        .split(/\s+/)
        .concat(extension, plain(name))
        .some((word) => word.startsWith(wanted)),
    )
    .toSorted((a, b) => readiness(a) - readiness(b) || a.name.localeCompare(b.name));
}

/** Those to whom a call can be handed. */
export const whoIsThere = (found: readonly DirectoryEntry[]): DirectoryEntry[] =>
  found.filter(({ status }) => status !== 'signed-out');
