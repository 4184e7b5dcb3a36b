import { v7 as uuid } from 'uuid';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { Failure, Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { scopesOf } from '../../../shared/link/people/role.ts';
import type { SignedIn, SignInAsked } from '../../../shared/link/people/signIn.ts';
import { nameKey } from '../../../shared/link/people/signIn.ts';
import type { KeptUser, PeopleStore } from '../../store/people/peopleStore.ts';
import { hashPassword, isOldHash, isPassword } from '../password/hashPassword.ts';
import { hashOf, newToken } from '../session/token.ts';
import type { Guard } from './createGuard.ts';
import { createTurns } from './createTurns.ts';

/** A session ends by itself after so long. */
const SESSION_MS = 30 * 24 * 60 * 60_000;
/** Hashes being made at once, each with 32 MB and a core; and how many may wait. */
const AT_ONCE = 3;
const MOST_WAITING = 300;
/** Whoever finds too many waiting comes again after this. */
const FULL_MS = 2_000;

export type Refused = Failure & { waitMs?: number };
export interface SignIn {
  signIn(asked: SignInAsked, address: string): Promise<Result<SignedIn> | Refused>;
}

export interface SignInNeeds {
  store: PeopleStore;
  clock: Clock;
  guard: Guard;
  changed: (userId: string) => void;
  /** Makes the first administrator of who shows the right code; null: the code is wrong, or there is one already. */
  setUp: (asked: SignInAsked, address: string) => Promise<KeptUser | null>;
}

const refused = (): Refused => failed('sign-in-refused');
const wait = (waitMs: number): Refused => ({ ...failed('too-many-tries'), waitMs });

/** From a name and a password to a session of one device. */
export function createSignIn({ store, clock, guard, changed, setUp }: SignInNeeds): SignIn {
  const inTurn = createTurns(AT_ONCE, MOST_WAITING);

  /** The same work whatever is wrong: one lookup, one hash. */
  const knownBy = async ({ password, ...asked }: SignInAsked, user: KeptUser | null, address: string) => {
    const isRight = await isPassword(password, user?.password ?? null);
    const known = isRight && user?.isActive ? user : null;
    if (known && isOldHash(known.password)) await store.setPassword(known.id, await hashPassword(password));
    return known ?? (asked.setUpCode === null ? null : setUp({ password, ...asked }, address));
  };
  const open = async (user: KeptUser, { device, deviceName }: SignInAsked, from: string): Promise<SignedIn> => {
    const [at, token] = [clock.now(), newToken()];
    const { id: userId, name, role } = user;
    await store.endSessions({ userId, device }, at, 'replaced');
    const times = { createdAt: at, lastSeenAt: at, expiresAt: at + SESSION_MS, endedAt: null };
    const session = { id: uuid(), userId, tokenHash: hashOf(token), device, deviceName, ...times };
    const who = { id: userId, name };
    await store.addSession(session, { at, kind: 'signed-in', actor: who, about: who, from, detail: { deviceName } });
    changed(userId);
    return { token, expiresAt: times.expiresAt, user: { id: userId, name, role, scopes: scopesOf(user) } };
  };
  const refuse = async (user: KeptUser | null, from: string, { waitNow }: { waitNow(): Promise<number> }) => {
    // What was typed as a name may be a password: only a name that is one is written down.
    const about = user ? { id: user.id, name: user.name } : undefined;
    await store.say({ at: clock.now(), kind: 'sign-in-refused', about, from });
    const pause = await waitNow();
    const detail = { seconds: String(Math.ceil(pause / 1_000)) };
    if (pause > 0) await store.say({ at: clock.now(), kind: 'locked-out', about, from, detail });
    return refused();
  };
  return {
    signIn: async (asked, address) => {
      const user = await store.userNamed(nameKey(asked.name));
      const admitted = await guard.admit({ ...asked, address, userId: user?.id ?? null });
      if (typeof admitted === 'number') return wait(admitted);
      const known = await inTurn(() => knownBy(asked, user, address));
      if (known === 'full') return wait(FULL_MS);
      if (!known) return refuse(user, address, admitted);
      await admitted.good();
      return done(await open(known, asked, address));
    },
  };
}
