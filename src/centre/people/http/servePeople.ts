import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../shared/lib/clock.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { PEOPLE_PATH, peopleAsked } from '../../../shared/link/people/people.ts';
import { SIGN_IN_BYTES, SIGN_IN_PATH, SIGN_OUT_PATH, signInAsked } from '../../../shared/link/people/signIn.ts';
import type { People } from '../createPeople.ts';
import type { Sessions } from '../sessions.ts';
import { askedBy } from './askedBy.ts';
import { createAllowances } from './createAllowances.ts';
import { readJson } from './readJson.ts';
import type { Answer } from './replyJson.ts';
import { replyJson } from './replyJson.ts';

const PEOPLE_BYTES = 32_768;
const BURST = 60;
const PER_SECOND = 10;

type Serve = (request: IncomingMessage, response: ServerResponse) => void;
interface Needs {
  people: People;
  sessions: Sessions;
  clock: Clock;
}

/** `/sign-in`, `/sign-out` and `/people`: one small JSON request, one JSON answer. Who asks is asked for each time. */
export function servePeople({ people, sessions, clock }: Needs): Record<string, Serve> {
  const allowed = createAllowances(clock, BURST, PER_SECOND);
  const asker = (request: IncomingMessage) => askedBy(sessions, request);
  const signIn = async (request: IncomingMessage): Promise<Answer> => {
    if (request.method === 'GET') return done(await people.door());
    const asked = signInAsked.safeParse(await readJson(request, SIGN_IN_BYTES));
    return asked.success ? people.signIn(asked.data, addressOf(request)) : failed('bad-input');
  };
  const signOut = async (request: IncomingMessage): Promise<Answer> => {
    const person = await asker(request);
    if ('ok' in person) return person;
    await people.signOut(person, addressOf(request));
    return done({});
  };
  const ask = async (request: IncomingMessage): Promise<Answer> => {
    const person = await asker(request);
    if ('ok' in person) return person;
    const asked = peopleAsked.safeParse(await readJson(request, PEOPLE_BYTES));
    if (!asked.success) return failed('bad-input');
    return people.ask({ person, address: addressOf(request) }, asked.data.do, asked.data.with);
  };
  const serve =
    (work: (request: IncomingMessage) => Promise<Answer>, mayRead = false): Serve =>
    (request, response) => {
      const isAsked = request.method === 'POST' || (mayRead && request.method === 'GET');
      if (!isAsked) return replyJson(response, failed('bad-input', 'POST is expected'));
      if (!allowed(addressOf(request))) return replyJson(response, { ...failed('too-many-tries'), waitMs: 1_000 });
      work(request).then(
        (answer) => replyJson(response, answer),
        () => replyJson(response, failed('internal')),
      );
    };
  return { [SIGN_IN_PATH]: serve(signIn, true), [SIGN_OUT_PATH]: serve(signOut), [PEOPLE_PATH]: serve(ask) };
}

const addressOf = (request: IncomingMessage) => request.socket.remoteAddress ?? 'unknown';
