import { header } from '../../asteriskAmi/amiEvent.ts';
import type { AmiTalk } from './amiTalk.ts';
import { ProbeFailure } from './probeFailure.ts';

/** The classes of events that the adapter asks for. */
const CLASSES = 'system,call,agent';

/** Answers with the version of the manager interface. */
export async function logIn(talk: AmiTalk, user: string, secret: string): Promise<void> {
  const answer = await talk.ask({ Action: 'Login', Username: user, Secret: secret, Events: CLASSES });
  const response = header(answer, 'Response');
  if (response === 'Error') throw new ProbeFailure('wrong-secret');
  if (response !== 'Success') throw new ProbeFailure('not-asterisk');
}

export function checkBanner(line: string): void {
  if (!/^(Asterisk|OpenPBX|CallWeaver|.*) Call Manager\b/i.test(line)) throw new ProbeFailure('not-asterisk');
}
