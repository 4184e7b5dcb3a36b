import type { Clock } from '../../../shared/lib/clock.ts';
import type { SyncFromCentre, SyncFromDesk, SyncRefusal } from '../../../shared/link/sync/frames.ts';
import type { Person, Sessions } from '../../people/sessions.ts';
import type { CentreStore } from '../../store/centreStore.ts';
import { spokenWith } from './spokenWith.ts';

export type Hello = Extract<SyncFromDesk, { type: 'hello' }>;

/** A desk that was let in. */
export interface Greeted {
  hello: Hello;
  person: Person;
  mayPull: boolean;
  /** Centre clock minus desk clock, ms. */
  offsetMs: number;
}

export interface Door {
  store: CentreStore;
  sessions: Sessions;
  clock: Clock;
}

/** Who says hello, and whether they are let in. */
export async function greet(
  { store, sessions, clock }: Door,
  hello: Hello,
): Promise<{ greeted: Greeted; welcome: SyncFromCentre } | { refused: SyncRefusal }> {
  const now = clock.now();
  const spoken = spokenWith(hello);
  if (spoken === 'not') return { refused: 'bad-hello' };
  const person = await personOf(sessions, hello);
  if (typeof person === 'string') return { refused: person };
  const [state, last] = await Promise.all([store.state(), store.lastOf(hello.device, hello.incarnation)]);
  const { userId: id, name, role, scopes } = person;
  const mayPull = spoken === 'whole';
  const about = { ...state, ...last, scopes: [...scopes], user: { id, name, role }, mayPull };
  return {
    greeted: { hello, person, mayPull, offsetMs: now - hello.now },
    welcome: { type: 'welcome', now, ...about },
  };
}

/** Whose token this is, shown by the device it was given to; or why nobody's. */
export async function personOf(
  sessions: Sessions,
  { token, device }: Pick<Hello, 'token' | 'device'>,
): Promise<Person | 'revoked' | 'not-signed-in'> {
  const person = await sessions.whoIs(token);
  if (person === 'revoked') return person;
  if (person === null || (person.device !== undefined && person.device !== device)) return 'not-signed-in';
  return person;
}
