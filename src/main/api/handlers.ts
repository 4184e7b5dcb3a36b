import type { Handlers } from '../../shared/api/deskApi.ts';
import type { Workplace } from '../desk/workplace.ts';
import { callHandlers } from './callHandlers.ts';
import { callLogHandlers } from './callLogHandlers.ts';
import { customerHandlers } from './customerHandlers.ts';
import { deskHandlers } from './deskHandlers.ts';
import { scriptHandlers } from './scriptHandlers.ts';
import { setupHandlers } from './setupHandlers.ts';
import { wrapUpHandlers } from './wrapUpHandlers.ts';

/** Every command of the contract: a missing one does not compile. */
export const createHandlers = (w: Workplace): Handlers => ({
  ...deskHandlers(w),
  ...callHandlers(w),
  ...scriptHandlers(w),
  ...wrapUpHandlers(w),
  ...customerHandlers(w),
  ...callLogHandlers(w),
  ...setupHandlers(w),
});
