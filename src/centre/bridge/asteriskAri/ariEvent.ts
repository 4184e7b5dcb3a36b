import { z } from 'zod';

const words = z.string().optional();
const variables = z.record(z.string(), z.unknown()).optional();

export const ariChannel = z.object({
  id: z.string(),
  name: z.string(),
  state: words,
  caller: z.object({ number: words, name: words }).optional(),
  connected: z.object({ number: words }).optional(),
  dialplan: z.object({ context: words, exten: words, app_name: words, app_data: words }).optional(),
  creationtime: words,
  channelvars: variables,
});
export type AriChannel = z.infer<typeof ariChannel>;

export const ariBridge = z.object({
  id: z.string(),
  technology: words,
  bridge_type: words,
  bridge_class: words,
  channels: z.array(z.string()).optional(),
});
export type AriBridge = z.infer<typeof ariBridge>;

/** The parts of an ARI event that speak of calls; everything else is let through unread. */
export const ariEvent = z.object({
  type: z.string(),
  channel: ariChannel.optional(),
  caller: ariChannel.optional(),
  peer: ariChannel.optional(),
  bridge: ariBridge.optional(),
  dialstatus: words,
  dialstring: words,
  dialplan_app: words,
  dialplan_app_data: words,
  musicclass: words,
  soft: z.boolean().optional(),
  cause: z.number().optional(),
  result: words,
  exten: words,
  destination_type: words,
  transferer_first_leg: ariChannel.optional(),
  transferer_second_leg: ariChannel.optional(),
  transfer_target: ariChannel.optional(),
  /** Of `StasisStart`: what the dialplan, or whoever dialled, handed over with the channel. */
  args: z.array(z.string()).optional(),
  recording: z.object({ name: z.string(), target_uri: words }).optional().catch(undefined),
  device_state: z.object({ name: z.string(), state: z.string() }).optional(),
});
export type AriEvent = z.infer<typeof ariEvent>;
