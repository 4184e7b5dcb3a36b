import type { Clock } from '../../../shared/lib/clock.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type {
  PeopleCommand,
  PeopleInput,
  PeopleOutput,
  SessionView,
  UserView,
} from '../../../shared/link/people/people.ts';
import type { KeptSession, KeptUser, PeopleStore } from '../../store/people/peopleStore.ts';
import { hashPassword, isPassword } from '../password/hashPassword.ts';
import type { Person } from '../sessions.ts';
import type { Guard } from '../signIn/createGuard.ts';
import { createUser } from './createUser.ts';

const AUDIT_LINES = 100;

interface Needs {
  store: PeopleStore;
  clock: Clock;
  changed: (userId: string) => void;
  guard: Guard;
}
export interface Asker {
  person: Person;
  address: string;
}

export type PeopleHandlers = {
  [N in PeopleCommand]: (input: PeopleInput<N>, asker: Asker) => Promise<PeopleOutput<N>>;
};

/** What administrators do with users, and everybody with their own sessions. Who may was decided before. */
export function peopleHandlers({ store, clock, changed, guard }: Needs): PeopleHandlers {
  const told = ({ person, address }: Asker, about?: { id: string; name: string }) => ({
    at: clock.now(),
    actor: { id: person.userId, name: person.name },
    about: about && { id: about.id, name: about.name },
    from: address,
  });
  const need = async (id: string) => (await store.user(id)) ?? absent();
  const endAll = async (userId: string, why: string, except?: string) => {
    await store.endSessions({ userId, ...(except !== undefined && { except }) }, clock.now(), why);
    changed(userId);
  };
  return {
    'people.list': async () => {
      const now = clock.now();
      const [users, live, seen] = await Promise.all([store.users(), store.sessions(null, now), store.lastSeen()]);
      return { users: users.map((user) => viewOf(user, live, seen.get(user.id) ?? null)) };
    },
    'people.add': async (wanted, asker) => {
      const user = await createUser(wanted, clock.now());
      const said = { ...told(asker, user), kind: 'user-added' as const, detail: { role: user.role } };
      if (!(await store.addUser(user, said))) throw new DeskError('name-taken');
      return { id: user.id };
    },
    'people.change': async (change, asker) => {
      const user = await need(change.id);
      const said = { ...told(asker, user), kind: 'user-changed' as const, detail: differences(user, change) };
      if (!(await store.changeUser(change, said))) throw new DeskError('last-administrator');
      if (!change.isActive) await endAll(user.id, 'not active');
      changed(user.id);
      return {};
    },
    'people.setPassword': async ({ id, password }, asker) => {
      const user = await need(id);
      await store.setPassword(id, await hashPassword(password), { ...told(asker, user), kind: 'password-set' });
      await endAll(id, 'password');
      return {};
    },
    'people.changePassword': async ({ current, next }, asker) => {
      const user = await need(asker.person.userId);
      const { device = '' } = asker.person;
      const admitted = await guard.admit({ name: user.name, userId: user.id, address: asker.address, device });
      if (typeof admitted === 'number') throw new DeskError('too-many-tries');
      if (!(await isPassword(current, user.password))) throw new DeskError('sign-in-refused');
      await admitted.good();
      await store.setPassword(user.id, await hashPassword(next), { ...told(asker, user), kind: 'password-changed' });
      await endAll(user.id, 'password', asker.person.session);
      return {};
    },
    'people.sessions': async ({ userId }, { person }) => {
      const whose = userId ?? person.userId;
      if (whose !== person.userId && person.role !== 'administrator') throw new DeskError('not-allowed');
      const sessions = await store.sessions(whose, clock.now());
      return { sessions: sessions.map((session) => sessionViewOf(session, person)) };
    },
    'people.revoke': async ({ session: id }, asker) => {
      const session = await store.session(id);
      const isOwn = session?.userId === asker.person.userId;
      if (!session || !(isOwn || asker.person.role === 'administrator')) throw new DeskError('not-found');
      const said = { ...told(asker, await need(session.userId)), kind: 'session-revoked' as const };
      await store.endSessions({ session: id }, clock.now(), 'revoked', {
        ...said,
        detail: { deviceName: session.deviceName },
      });
      changed(session.userId);
      return {};
    },
    'people.revokeAll': async ({ userId }, asker) => {
      const said = { ...told(asker, await need(userId)), kind: 'sessions-revoked' as const };
      await store.endSessions({ userId }, clock.now(), 'revoked', said);
      changed(userId);
      return {};
    },
    'people.audit': async ({ before }) => {
      const lines = await store.audit(before, AUDIT_LINES + 1);
      return { lines: lines.slice(0, AUDIT_LINES), more: lines.length > AUDIT_LINES };
    },
  };
}

function absent(): never {
  throw new DeskError('not-found');
}

function viewOf({ password: _, ...user }: KeptUser, live: readonly KeptSession[], lastSeenAt: number | null): UserView {
  return { ...user, lastSeenAt, sessions: live.filter(({ userId }) => userId === user.id).length };
}

const sessionViewOf = (
  { id, userId, deviceName, createdAt, lastSeenAt, expiresAt }: KeptSession,
  person: Person,
): SessionView => ({ id, userId, deviceName, createdAt, lastSeenAt, expiresAt, isThis: id === person.session });

/** What of a user is another after the change, for the audit trail. */
function differences(before: KeptUser, after: PeopleInput<'people.change'>): Record<string, string> {
  const fields = ['role', 'teams', 'campaigns', 'isActive'] as const;
  const changedOnes = fields.filter((field) => String(before[field]) !== String(after[field]));
  return Object.fromEntries(changedOnes.map((field) => [field, `${String(before[field])} → ${String(after[field])}`]));
}
