import type { Handlers } from '../../shared/api/deskApi.ts';
import type { signInCommands } from '../../shared/api/signIn.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { Workplace } from '../desk/workplace.ts';

/** Signing in and out. With a call on the desk it stays where it is. */
export function signInHandlers({ account, board }: Workplace): Pick<Handlers, keyof typeof signInCommands> {
  const needsQuiet = () => {
    if (board.all().length > 0) throw new DeskError('not-now');
  };
  return {
    'signIn.look': ({ address }) => account.look(address),
    'signIn.join': async ({ address, ...typed }) => {
      needsQuiet();
      await account.join(address, typed);
      return {};
    },
    'signIn.again': async (typed) => {
      await account.again(typed);
      return {};
    },
    'signIn.out': async () => {
      await account.out();
      return {};
    },
    'signIn.leave': async () => {
      needsQuiet();
      await account.leave();
      return {};
    },
  };
}
