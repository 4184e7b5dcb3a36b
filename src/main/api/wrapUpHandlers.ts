import type { Handlers } from '../../shared/api/deskApi.ts';
import type { wrapUpCommands } from '../../shared/api/wrapUp.ts';
import { keepNotes } from '../desk/notes/keepNotes.ts';
import { addPromise, removePromise } from '../desk/promises/promises.ts';
import type { Workplace } from '../desk/workplace.ts';
import { chooseDisposition, closeWrapUp, moreTime, undoDisposition } from '../desk/wrapUp/wrapUp.ts';

export const wrapUpHandlers = (w: Workplace): Pick<Handlers, keyof typeof wrapUpCommands> => ({
  'notes.keep': async ({ callId, text, rev }) => ({ savedAt: await keepNotes(w, callId, text, rev) }),
  'promise.add': ({ callId, promise }) => ({ id: addPromise(w, callId, promise) }),
  'promise.remove': ({ callId, id }) => {
    removePromise(w, callId, id);
    return {};
  },
  'wrapUp.choose': ({ callId, disposition }) => {
    chooseDisposition(w, callId, disposition);
    return {};
  },
  'wrapUp.undo': ({ callId }) => {
    undoDisposition(w, callId);
    return {};
  },
  'wrapUp.moreTime': ({ callId }) => {
    moreTime(w, callId);
    return {};
  },
  'wrapUp.close': ({ callId }) => {
    closeWrapUp(w, callId);
    return {};
  },
});
