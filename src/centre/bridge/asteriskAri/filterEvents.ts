import type { AriRest } from './ariRest.ts';

/** More than half of what an Asterisk tells, and nothing of it is needed. */
const NOISE = ['ChannelVarset', 'ChannelConnectedLine', 'ChannelCallerId', 'ContactStatusChange', 'PeerStatusChange'];

/** To be said again on each socket. An Asterisk before 16 does not know it; a user who may only watch is not allowed to. */
export async function filterEvents(rest: AriRest, app: string): Promise<'done' | 'not allowed' | 'not known'> {
  const answer = await rest.ask({
    method: 'PUT',
    path: ['applications', app, 'eventFilter'],
    body: { disallowed: NOISE.map((type) => ({ type })) },
  });
  if (answer.ok) return 'done';
  return answer.code === 'not-allowed' ? 'not allowed' : 'not known';
}
