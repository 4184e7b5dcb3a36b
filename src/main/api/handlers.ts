import type { Handlers } from '../../shared/api/deskApi.ts';
import { followScript } from '../desk/complaints/followScript.ts';
import type { Workplace } from '../desk/workplace.ts';
import { callHandlers } from './callHandlers.ts';
import { callLogHandlers } from './callLogHandlers.ts';
import { complaintHandlers } from './complaintHandlers.ts';
import { customerHandlers } from './customerHandlers.ts';
import { deskHandlers } from './deskHandlers.ts';
import { peopleHandlers } from './peopleHandlers.ts';
import { scriptEditorHandlers } from './scriptEditorHandlers.ts';
import { scriptHandlers } from './scriptHandlers.ts';
import { setupHandlers } from './setupHandlers.ts';
import { signInHandlers } from './signInHandlers.ts';
import { syncHandlers } from './syncHandlers.ts';
import { telLinkHandlers } from './telLinkHandlers.ts';
import { typedHandlers } from './typedHandlers.ts';
import { wrapUpHandlers } from './wrapUpHandlers.ts';

/** Every command of the contract: a missing one does not compile. */
export const createHandlers = (w: Workplace): Handlers => ({
  ...deskHandlers(w),
  ...callHandlers(w),
  ...withComplaint(w, scriptHandlers(w)),
  ...scriptEditorHandlers(w),
  ...wrapUpHandlers(w),
  ...customerHandlers(w),
  ...complaintHandlers(w),
  ...callLogHandlers(w),
  ...setupHandlers(w),
  ...syncHandlers(w),
  ...signInHandlers(w),
  ...peopleHandlers(w),
  ...typedHandlers(w),
  ...telLinkHandlers(w),
});

/** What the script hears goes on the complaint of the call. */
const withComplaint = (
  w: Workplace,
  handlers: ReturnType<typeof scriptHandlers>,
): ReturnType<typeof scriptHandlers> => ({
  ...handlers,
  'script.reply': (asked) => followScript(w, asked.callId, () => handlers['script.reply'](asked)),
});
