import { z } from 'zod';

const refused = z.object({
  type: z.literal('ChannelVarset'),
  variable: z.literal('STASISSTATUS'),
  value: z.literal('FAILED'),
  channel: z.object({ dialplan: z.object({ app_name: z.literal('Stasis'), app_data: z.string() }) }),
});

/** A dialplan wanted to hand a call to this application, and nobody was there: the only word that an Asterisk has for it. */
export function isRefusedStasis(event: unknown, app: string): boolean {
  const { data } = refused.safeParse(event);
  return data?.channel.dialplan.app_data.split(',')[0] === app;
}
