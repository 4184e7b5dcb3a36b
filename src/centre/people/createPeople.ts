import type { Clock } from '../../shared/lib/clock.ts';
import type { Result } from '../../shared/lib/result.ts';
import { DeskError, done, failed } from '../../shared/lib/result.ts';
import { peopleCommands } from '../../shared/link/people/people.ts';
import type { CentreDoor } from '../../shared/link/people/signIn.ts';
import type { Log } from '../log.ts';
import type { PeopleStore, Said } from '../store/people/peopleStore.ts';
import { createUser } from './admin/createUser.ts';
import { mayAsk } from './admin/mayAsk.ts';
import type { Asker } from './admin/peopleHandlers.ts';
import { peopleHandlers } from './admin/peopleHandlers.ts';
import { createSessionBook } from './session/sessionBook.ts';
import type { Person, Sessions } from './sessions.ts';
import { createGuard } from './signIn/createGuard.ts';
import type { SignIn } from './signIn/createSignIn.ts';
import { createSignIn } from './signIn/createSignIn.ts';
import { createSetUpCheck, newSetUpCode } from './signIn/setUpCode.ts';

export interface People extends Sessions, SignIn {
  door(): Promise<CentreDoor>;
  /** The code with which a desk may make the first administrator; null once somebody is known here. */
  setUpCode(): Promise<string | null>;
  signOut(person: Person, address: string): Promise<void>;
  /** One command about people: known, allowed, parsed, done. Never throws. */
  ask(asker: Asker, command: unknown, input: unknown): Promise<Result<unknown>>;
  /** A line of the audit trail. */
  say(said: Omit<Said, 'at'>): void;
  close(): Promise<void>;
}

/** Users, roles and sessions of one centre. */
export function createPeople(store: PeopleStore, clock: Clock, log: Log): People {
  const book = createSessionBook(store, clock, () => log.error('users and sessions cannot be read'));
  const guard = createGuard(store, clock);
  const code = newSetUpCode();
  const isCode = createSetUpCheck(code);
  const handlers = peopleHandlers({ store, clock, guard, changed: book.changed });
  const { signIn } = createSignIn({
    ...{ store, clock, guard, changed: book.changed },
    setUp: async ({ name, password, setUpCode }, from) => {
      if (setUpCode === null || !isCode(setUpCode) || password.length < 10) return null;
      const user = await createUser({ name, password, role: 'administrator' }, clock.now());
      const said: Said = { at: clock.now(), kind: 'first-administrator', about: user, from };
      return (await store.addUser(user, said, 'first')) ? user : null;
    },
  });
  return {
    ...{ whoIs: book.whoIs, onChange: book.onChange, signIn },
    door: async () => ({ crocdesk: 'centre', needsSetUp: !(await store.hasUsers()) }),
    setUpCode: async () => ((await store.hasUsers()) ? null : code),
    signOut: async ({ userId: id, name, session }, from) => {
      if (session === undefined) return;
      const who = { id, name };
      await store.seen(session, clock.now());
      await store.endSessions({ session }, clock.now(), 'signed out', {
        ...{ at: clock.now(), kind: 'signed-out', actor: who, about: who, from },
      });
      book.changed(id);
    },
    ask: async (asker, command, input) => {
      if (!isCommand(command)) return failed('unknown-command');
      if (!mayAsk(command, asker.person.role)) return failed('not-allowed');
      const parsed = peopleCommands[command].input.safeParse(input);
      if (!parsed.success) return failed('bad-input', parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
      const run = handlers[command] as (input: unknown, asker: Asker) => Promise<unknown>;
      return run(parsed.data, asker).then(done, (error: unknown) => {
        if (error instanceof DeskError) return failed(error.code);
        log.error({ command, error: error instanceof Error ? error.message : 'unknown' }, 'users cannot be served');
        return failed('internal');
      });
    },
    say: (said) =>
      void store.say({ ...said, at: clock.now() }).catch(() => log.error('the audit trail cannot be written')),
    close: async () => {
      book.stop();
      await store.close();
    },
  };
}

const isCommand = (name: unknown): name is keyof typeof peopleCommands =>
  typeof name === 'string' && Object.hasOwn(peopleCommands, name);
