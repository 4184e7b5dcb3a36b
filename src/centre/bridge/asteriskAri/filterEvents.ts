import type { AriRest } from './ariRest.ts';

/** More than half of what an Asterisk tells, and nothing of it is needed. */
const NOISE = ['ChannelVarset', 'ChannelConnectedLine', 'ChannelCallerId', 'ContactStatusChange', 'PeerStatusChange'];

/** Only with these a stand-in hears that nobody has the application any more. */
const NEEDED_ALONE = ['ChannelVarset'];

/** To be said again on each socket. An Asterisk before 16 does not know it; a user who may only watch is not allowed to. */
export async function filterEvents(
  rest: AriRest,
  app: string,
  isStandIn: boolean,
): Promise<'done' | 'not allowed' | 'not known'> {
  const noise = isStandIn ? NOISE.filter((type) => !NEEDED_ALONE.includes(type)) : NOISE;
  const answer = await rest.ask({
    method: 'PUT',
    path: ['applications', app, 'eventFilter'],
    body: { disallowed: noise.map((type) => ({ type })) },
  });
  if (answer.ok) return 'done';
  return answer.code === 'not-allowed' ? 'not allowed' : 'not known';
}
