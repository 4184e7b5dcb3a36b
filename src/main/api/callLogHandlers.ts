import type { callLogCommands, homeCommands } from '../../shared/api/callLog.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import { DeskError } from '../../shared/lib/result.ts';
import { today } from '../desk/home/today.ts';
import { keepPromise } from '../desk/promises/keepPromise.ts';
import type { Workplace } from '../desk/workplace.ts';

type Names = keyof typeof callLogCommands | keyof typeof homeCommands;

export const callLogHandlers = (w: Workplace): Pick<Handlers, Names> => ({
  'callLog.list': (filter) => w.reads.callLog(filter),
  'callLog.story': ({ id }) => {
    const story = w.reads.story(id);
    if (!story) throw new DeskError('not-found');
    return story;
  },
  'home.today': () => today(w),
  'promise.keep': async ({ id, kept }) => {
    await keepPromise(w, id, kept);
    return {};
  },
});
