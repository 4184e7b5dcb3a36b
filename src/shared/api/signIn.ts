import { z } from 'zod';
import { triedPassword, userName } from '../link/people/signIn.ts';

const nothing = z.object({});
/** As typed: `centre.example:4050`, `wss://…`. */
const address = z.string().trim().min(1).max(256);
const who = { name: userName, password: triedPassword };

/** Which centre this desk belongs to. Whatever happens here, what is kept and unsent stays on the disk. */
export const signInCommands = {
  /** Is there a centre (null: the one that was joined before), and does it know anybody yet? */
  'signIn.look': {
    input: z.object({ address: address.nullable() }),
    output: z.object({ address: z.string(), needsSetUp: z.boolean() }),
  },
  /** Signs in, and from then on this desk is one of that centre. `not-now` while there are calls. */
  'signIn.join': {
    input: z.object({ address, ...who, setUpCode: z.string().trim().max(64).nullable().default(null) }),
    output: nothing,
  },
  /** At the centre that was joined before. */
  'signIn.again': {
    input: z.object({ ...who, setUpCode: z.string().trim().max(64).nullable().default(null) }),
    output: nothing,
  },
  'signIn.out': { input: nothing, output: nothing },
  /** Back to a centre of its own. `not-now` while there are calls. */
  'signIn.leave': { input: nothing, output: nothing },
};
