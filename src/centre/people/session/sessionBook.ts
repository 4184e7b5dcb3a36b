import type { Clock } from '../../../shared/lib/clock.ts';
import { scopesOf } from '../../../shared/link/people/role.ts';
import type { KeptSession, KeptUser, PeopleStore } from '../../store/people/peopleStore.ts';
import type { Person, Sessions } from '../sessions.ts';
import { hashOf } from './token.ts';

/** Whatever another process changed is noticed in this time. */
const WATCH_MS = 500;
/** A desk that is there is written down as seen this often. */
const SEEN_MS = 60_000;

export interface SessionBook extends Sessions {
  /** Something of this user was changed here (null: of anybody); it is told at once. */
  changed(userId: string | null): void;
  stop(): void;
}

interface Known {
  session: KeptSession;
  person: Person;
}

/** Who is signed in, asked of the store once and kept until something changes. */
export function createSessionBook(store: PeopleStore, clock: Clock, onFailure: () => void): SessionBook {
  const known = new Map<string, Known>();
  const listeners = new Set<(userId: string | null) => void>();
  let version: number | null = null;
  let isStopped = false;
  /** Counts what was told: what was read before it and comes after it is not kept. */
  let told = 0;

  const tell = (userId: string | null) => {
    told += 1;
    known.clear();
    for (const listener of [...listeners]) listener(userId);
  };
  const watch = async () => {
    const now = await store.version().catch(() => {
      if (!isStopped) onFailure();
      return version;
    });
    if (!isStopped && version !== null && now !== version) tell(null);
    version = now;
    if (!isStopped) cancel = clock.after(WATCH_MS, () => void watch());
  };
  let cancel = () => {};
  void watch();

  const look = async (hash: string): Promise<Known | 'revoked' | null> => {
    const kept = known.get(hash);
    if (kept) return kept;
    const before = told;
    const found = await store.sessionOf(hash);
    if (!found) return null;
    if (found.session.endedAt !== null || !found.user.isActive) return 'revoked';
    const read = { session: found.session, person: personOf(found.session, found.user) };
    if (before === told) known.set(hash, read);
    return read;
  };
  return {
    whoIs: async (token) => {
      const found = await look(hashOf(token));
      if (found === null || found === 'revoked') return found;
      const now = clock.now();
      if (now >= found.session.expiresAt) return null;
      if (now - found.session.lastSeenAt >= SEEN_MS) {
        found.session.lastSeenAt = now;
        store.seen(found.session.id, now).catch(onFailure);
      }
      return found.person;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed: tell,
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}

const personOf = ({ id: session, device }: KeptSession, { id: userId, name, ...user }: KeptUser): Person => ({
  ...{ userId, name, device, session },
  role: user.role,
  scopes: scopesOf(user),
});
