import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../shared/lib/clock.ts';
import { failed } from '../../shared/lib/result.ts';
import { SCRIPTS_BYTES, scriptsAsked } from '../../shared/link/scripts/scripts.ts';
import { askedBy } from '../people/http/askedBy.ts';
import { createAllowances } from '../people/http/createAllowances.ts';
import { readJson } from '../people/http/readJson.ts';
import type { Answer } from '../people/http/replyJson.ts';
import { replyJson } from '../people/http/replyJson.ts';
import type { Sessions } from '../people/sessions.ts';
import type { Scripts } from './createScripts.ts';

/** Many desks may stand behind one address. */
const BURST = 2_000;
const PER_SECOND = 100;

interface Needs {
  scripts: Scripts;
  sessions: Sessions;
  clock: Clock;
}

/** `POST /scripts`: one JSON request, one JSON answer. Who asks is asked for each time, before anything is read. */
export function serveScripts({ scripts, sessions, clock }: Needs) {
  const allowed = createAllowances(clock, BURST, PER_SECOND);
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    if (request.method !== 'POST') return failed('bad-input', 'POST is expected');
    if (!allowed(request.socket.remoteAddress ?? '')) return { ...failed('too-many-tries'), waitMs: 1_000 };
    const person = await askedBy(sessions, request);
    if ('ok' in person) return person;
    const asked = scriptsAsked.safeParse(await readJson(request, SCRIPTS_BYTES));
    return asked.success ? scripts.ask(person, asked.data.do, asked.data.with) : failed('bad-input');
  };
  return (request: IncomingMessage, response: ServerResponse): void =>
    void answerTo(request).then(
      (answer) => replyJson(response, answer),
      () => replyJson(response, failed('internal')),
    );
}
