import type { Handlers } from '../../shared/api/deskApi.ts';
import type { syncCommands } from '../../shared/api/sync.ts';
import { chooseInConflict, dismissChange, retryChange } from '../desk/sync/refusedChanges.ts';
import type { Workplace } from '../desk/workplace.ts';

export const syncHandlers = (w: Workplace): Pick<Handlers, keyof typeof syncCommands> => ({
  'sync.choose': async ({ id, choose }) => {
    await chooseInConflict(w, id, choose);
    return {};
  },
  'sync.retryChange': async ({ mseq }) => {
    await retryChange(w, mseq);
    return {};
  },
  'sync.dismissChange': async ({ mseq }) => {
    await dismissChange(w, mseq);
    return {};
  },
  'sync.retryNow': () => {
    w.sync.retryNow();
    return {};
  },
});
