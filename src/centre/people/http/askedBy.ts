import type { IncomingMessage } from 'node:http';
import type { Failure } from '../../../shared/lib/result.ts';
import { failed } from '../../../shared/lib/result.ts';
import type { Person, Sessions } from '../sessions.ts';

/** Who asks, by the token in the header; a session counts only at its own device. */
export async function askedBy(sessions: Sessions, { headers }: IncomingMessage): Promise<Person | Failure> {
  const given = /^Bearer (\S{1,512})$/.exec(headers.authorization ?? '')?.[1];
  const person = given === undefined ? null : await sessions.whoIs(given);
  if (person === null || person === 'revoked') return failed('signed-out');
  const isElsewhere = person.device !== undefined && person.device !== headers['x-crocdesk-device'];
  return isElsewhere ? failed('signed-out') : person;
}
