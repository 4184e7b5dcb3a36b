import { z } from 'zod';
import type { TelLinkChoice } from '../desk/deskState.ts';

const nothing = z.object({});

export const telLinkCommands = {
  /** A `tel:` link was opened somewhere on this machine. Nothing is dialled: its number waits on the desk for a person to do so. */
  'telLink.open': { input: z.object({ link: z.string().max(2_048) }), output: nothing },
  /** The number that came with a link is not to be called, or was changed by hand. */
  'telLink.drop': { input: nothing, output: nothing },
  /** Whether this desk opens such links, as far as the shell knows. */
  'telLink.choice': { input: nothing, output: z.custom<TelLinkChoice>() },
  'telLink.choose': { input: z.object({ isOurs: z.boolean() }), output: z.custom<TelLinkChoice>() },
};
