import type { AriChannel } from '../ariEvent.ts';

/** A channel of the rehearsed Asterisk. */
export interface RehearsedChannel {
  id: string;
  endpoint: string;
  name: string;
  state: 'Down' | 'Ring' | 'Ringing' | 'Up';
  number: string;
  callerName: string;
  connected: string;
  context: string;
  exten: string;
  app: string;
  appData: string;
  linkedId: string;
  isWithheld: boolean;
  /** What it was originated with; null: it came in, or a dialplan dialled it. */
  words: string | null;
  dialledBy: string | null;
  bridge: string | null;
  music: boolean;
  muted: boolean;
}

const people: Record<string, { number: string; name: string }> = {
  agent1: { number: '101', name: 'Amina Agent' },
  agent2: { number: '102', name: 'Bruno Agent' },
  agent3: { number: '103', name: 'Chloé Superviseur' },
};
let made = 0;

export function rehearsedChannel(endpoint: string, set: Partial<RehearsedChannel> & { id: string }): RehearsedChannel {
  made += 1;
  const person = people[endpoint];
  const isPlain = !endpoint.startsWith('Local/');
  return {
    endpoint,
    name: `${isPlain ? 'PJSIP/' : ''}${endpoint}-${made.toString(16).padStart(8, '0')}${isPlain ? '' : ';1'}`,
    state: 'Down',
    number: person?.number ?? '',
    callerName: person?.name ?? '',
    connected: '',
    context: person ? 'from-internal' : 'from-trunk',
    exten: 's',
    app: '',
    appData: '',
    linkedId: set.id,
    isWithheld: false,
    words: null,
    dialledBy: null,
    bridge: null,
    music: false,
    muted: false,
    ...set,
  };
}

export const isInStasis = (channel: RehearsedChannel): boolean => channel.app === 'Stasis';

/** As an Asterisk writes it; `isStock`: of one whose ari.conf nobody prepared. */
export function channelJson(channel: RehearsedChannel, isStock: boolean): AriChannel & Record<string, unknown> {
  const { id, name, state, number, callerName, connected, context, exten, app, appData } = channel;
  return {
    ...{ id, name, state, accountcode: '', language: 'en', creationtime: '2026-11-22T03:24:01.572+0000' },
    caller: { name: callerName, number },
    connected: { number: connected },
    dialplan: { context, exten, app_name: app, app_data: appData },
    ...(!isStock && {
      channelvars: {
        'CHANNEL(linkedid)': channel.linkedId,
        'CALLERID(num-pres)': channel.isWithheld ? 'prohib_passed_screen' : 'allowed_not_screened',
      },
    }),
  };
}
