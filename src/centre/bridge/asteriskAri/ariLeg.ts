import type { LegState, LegView } from '../asterisk/legView.ts';
import type { AriChannel } from './ariEvent.ts';

const states: Record<string, LegState> = {
  Down: 'down',
  Rsrved: 'down',
  Ring: 'ring',
  Ringing: 'ringing',
  Up: 'up',
  Busy: 'busy',
};
const orNull = (text: string | undefined): string | null => text || null;

/** What ARI says of a channel. Without `channelvars` in ari.conf it knows neither the linked id nor a withheld number. */
export function ariLeg(channel: AriChannel): LegView {
  const { id, name, caller, connected, dialplan } = channel;
  const presentation = variable(channel, 'CALLERID(num-pres)') ?? variable(channel, 'CALLERID(pres)');
  return {
    id,
    name,
    state: states[channel.state ?? ''] ?? 'other',
    number: orNull(caller?.number),
    callerName: orNull(caller?.name?.replace(/\\(["\\])/g, '$1')),
    connectedNumber: orNull(connected?.number),
    context: orNull(dialplan?.context),
    exten: orNull(dialplan?.exten),
    application: orNull(dialplan?.app_name),
    applicationData: orNull(dialplan?.app_data),
    linkedId: variable(channel, 'CHANNEL(linkedid)'),
    withheld: presentation === null ? null : presentation.startsWith('prohib'),
  };
}

function variable({ channelvars }: AriChannel, name: string): string | null {
  const value = channelvars?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
