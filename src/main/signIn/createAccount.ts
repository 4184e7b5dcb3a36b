import type { Account } from '../../shared/desk/account.ts';
import type { Result } from '../../shared/lib/result.ts';
import { DeskError, done, failed } from '../../shared/lib/result.ts';
import type { PeopleCommand } from '../../shared/link/people/people.ts';
import { PEOPLE_PATH, peopleCommands } from '../../shared/link/people/people.ts';
import { centreDoor, SIGN_IN_PATH } from '../../shared/link/people/signIn.ts';
import type { CentreEndpoint } from '../centreProcess/centreChild.ts';
import type { AccountNeeds } from './accountNeeds.ts';
import { askCentre, needed } from './askCentre.ts';
import { centreAddress } from './centreAddress.ts';
import type { Typed } from './createSession.ts';
import { createSession } from './createSession.ts';

/** The desk's standing at its centre: signs in and out, and speaks with the centre about people. Refusals are thrown as `DeskError`. */
export interface DeskAccount {
  get(): Account;
  /** Answers how to stop. */
  listen(listener: (account: Account) => void): () => void;
  /** A joined centre and the session there; null while signed out, or where the centre is the desk's own. */
  endpoint(): CentreEndpoint | null;
  /** The centre said who is signed in here. */
  heard(user: NonNullable<Account['user']>): void;
  /** The centre no longer takes the session. */
  ended(): void;
  /** Null: the centre that was joined before. */
  look(typed: string | null): Promise<{ address: string; needsSetUp: boolean }>;
  join(typed: string, as: Typed): Promise<void>;
  again(as: Typed): Promise<void>;
  out(): Promise<void>;
  leave(): Promise<void>;
  /** One question to the centre as whoever is signed in here. Never rejects. */
  ask(path: string, body: unknown): Promise<Result<unknown>>;
  people<N extends PeopleCommand>(command: N, input: unknown): Promise<Result<unknown>>;
}

export function createAccount(needs: AccountNeeds): DeskAccount {
  const { membership, secrets, trust, isFixed, deviceOf } = needs;
  const session = createSession(needs);
  const listeners = new Set<(account: Account) => void>();
  let wasEnded = false;
  let local: Account['user'] = null;

  const get = (): Account => {
    const joined = membership.joined();
    const common = { keptIn: secrets.keptIn, isFixed };
    if (!joined) return { centre: 'own', address: null, user: local, state: 'own', ...common };
    const address = centreAddress(joined.url)?.shown ?? joined.url;
    const state = session.token() ? 'signed-in' : wasEnded ? 'ended' : 'signed-out';
    return { centre: 'joined', address, user: joined.user, state, ...common };
  };
  const tell = () => {
    const account = get();
    for (const listener of listeners) listener(account);
  };
  const drop = (isEnd: boolean) => {
    session.forget();
    wasEnded = isEnd;
    tell();
    needs.reconnect();
  };
  const ask = async (path: string, body: unknown): Promise<Result<unknown>> => {
    const joined = membership.joined();
    const to = joined ? session.endpoint() : needs.own();
    if (!to) return failed(joined ? 'signed-out' : 'centre-unreachable');
    const device = await deviceOf(joined?.url ?? null);
    const answer = await askCentre(trust, { url: to.url, token: to.token, path, body, device });
    if (!answer.ok && answer.code === 'signed-out' && joined) drop(true);
    return answer;
  };
  return {
    ...{ get, endpoint: session.endpoint },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    heard: (user) => {
      const joined = membership.joined();
      if (JSON.stringify(user) === JSON.stringify(joined ? joined.user : local)) return;
      if (joined) membership.join({ ...joined, user });
      else local = user;
      tell();
    },
    ended: () => {
      if (membership.joined() && session.token()) drop(true);
    },
    look: async (typed) => {
      const { url, shown } = addressed(typed ?? membership.joined()?.url ?? '');
      const { needsSetUp } = await needed(askCentre(trust, { url, path: SIGN_IN_PATH }), centreDoor.parse);
      return { address: shown, needsSetUp };
    },
    join: async (typed, as) => {
      const { url } = addressed(typed);
      const before = membership.joined()?.url;
      await session.begin(url, as);
      wasEnded = false;
      // What is open until the desk has moved belongs to the centre before: it is not told.
      if (before !== url) return needs.move();
      tell();
      needs.reconnect();
    },
    again: async (as) => {
      const url = membership.joined()?.url;
      if (!url) throw new DeskError('not-now');
      await session.begin(url, as);
      wasEnded = false;
      tell();
      needs.reconnect();
    },
    out: async () => {
      await session.end();
      drop(false);
    },
    leave: async () => {
      if (isFixed || !membership.joined()) throw new DeskError('not-now');
      await session.end();
      membership.join(null);
      wasEnded = false;
      await needs.move();
    },
    ask,
    people: async (command, input) => {
      const answer = await ask(PEOPLE_PATH, { do: command, with: input });
      if (!answer.ok) return answer;
      const read = peopleCommands[command].output.safeParse(answer.value);
      return read.success ? done(read.data) : failed('not-a-centre');
    },
  };
}

function addressed(typed: string) {
  const address = centreAddress(typed);
  if (!address) throw new DeskError('address-invalid');
  return address;
}
