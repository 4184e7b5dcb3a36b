import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulator } from '../../src/centre/bridge/simulator/createSimulator.ts';
import type { Centre } from '../../src/centre/centre.ts';
import { startCentre } from '../../src/centre/centre.ts';
import { createLog } from '../../src/centre/log.ts';
import type { People } from '../../src/centre/people/createPeople.ts';
import { createPeople } from '../../src/centre/people/createPeople.ts';
import { createPeopleStore } from '../../src/centre/store/people/createPeopleStore.ts';
import type { PeopleStore } from '../../src/centre/store/people/peopleStore.ts';
import { openSqlitePeople } from '../../src/centre/store/people/sqlite/openSqlitePeople.ts';
import { systemClock } from '../../src/centre/systemClock.ts';
import type { Clock } from '../../src/shared/lib/clock.ts';
import type { SignInAsked } from '../../src/shared/link/people/signIn.ts';

export const passwords = { amina: 'soleil de minuit', boss: 'lune de midi pleine' };

export interface Answered {
  status: number;
  retryAfter: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of an answer.
  body: any;
}

/** A centre with users over a real file and real sockets. */
export interface PeopleStand {
  centre: Centre;
  people: People;
  store: PeopleStore;
  file: string;
  /** The token of the desk that started it. */
  starter: string;
  post(path: string, body: unknown, token?: string, device?: string): Promise<Answered>;
  signIn(name: string, password: string, more?: Partial<SignInAsked>): Promise<Answered>;
  /** Signs in and answers the token. */
  tokenOf(name: string, password: string, device?: string): Promise<string>;
  end(): Promise<void>;
}

/** `boss` administers, `amina` is an agent of team paris. */
export async function standWithPeople(clock: Clock = systemClock): Promise<PeopleStand> {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-people-'));
  const file = join(folder, 'centre.db');
  const store = createPeopleStore(await openSqlitePeople(file));
  const log = createLog('silent');
  const people = createPeople(store, clock, log);
  const starter = 'the-starter-token';
  const pbx = createSimulator({ clock: systemClock, seed: 7, perHour: 0, callers: [] });
  const listening = { host: '127.0.0.1', port: 0 };
  const isAdministrator = (token: string) => token === starter;
  const centre = await startCentre({ listening, token: starter, pbx, clock, log, people, isAdministrator });
  const stand = standOver({ centre, people, store, file, starter }, folder);
  const add = { teams: ['paris'], campaigns: [] };
  await stand.post(
    '/people',
    { do: 'people.add', with: { ...add, ...{ name: 'boss', password: passwords.boss, role: 'administrator' } } },
    starter,
  );
  await stand.post(
    '/people',
    { do: 'people.add', with: { ...add, ...{ name: 'Amina', password: passwords.amina, role: 'agent' } } },
    starter,
  );
  return stand;
}

function standOver(
  parts: Pick<PeopleStand, 'centre' | 'people' | 'store' | 'file' | 'starter'>,
  folder: string,
): PeopleStand {
  const url = parts.centre.url.replace('ws', 'http');
  const post: PeopleStand['post'] = async (path, body, token, device) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (device !== undefined) headers['x-crocdesk-device'] = device;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: text });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
  };
  const signIn: PeopleStand['signIn'] = (name, password, more = {}) =>
    post('/sign-in', { name, password, device: 'desk-a', ...more });
  return {
    ...parts,
    ...{ post, signIn },
    tokenOf: async (name, password, device = 'desk-a') => (await signIn(name, password, { device })).body.value.token,
    end: async () => {
      await parts.centre.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
