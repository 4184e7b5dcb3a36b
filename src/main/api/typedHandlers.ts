import type { Handlers } from '../../shared/api/deskApi.ts';
import type { typedCommands } from '../../shared/api/typed.ts';
import { keepTyped, readTyped } from '../desk/typed/keepTyped.ts';
import type { Workplace } from '../desk/workplace.ts';

export const typedHandlers = (w: Workplace): Pick<Handlers, keyof typeof typedCommands> => ({
  'typed.read': ({ of }) => readTyped(w, of),
  'typed.keep': (typed) => keepTyped(w, typed),
});
