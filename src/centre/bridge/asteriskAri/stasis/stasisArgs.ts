import type { AriChannel } from '../ariEvent.ts';

/** What a channel was handed to this application with, if it is in it: `['agent', '101']` of `Stasis(crocdesk,agent,101)`. */
export function stasisArgs({ dialplan }: AriChannel, app: string): string[] | null {
  if (dialplan?.app_name !== 'Stasis') return null;
  const [name, ...args] = (dialplan.app_data ?? '').split(',');
  return name === app ? args : null;
}
