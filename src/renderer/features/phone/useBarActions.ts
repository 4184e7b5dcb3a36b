import { useCallback } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RunCommand } from '../../session/useCommand.ts';
import { useCommand } from '../../session/useCommand.ts';
import type { BarAction } from './barActions.ts';
import { barActions } from './barActions.ts';
import { useAllowed } from './useAllowed.ts';

type Asked = Exclude<BarAction, 'transfer' | 'keypad' | 'hangup'>;
const asks: Record<Asked, (run: RunCommand, callId: string) => Promise<unknown>> = {
  answer: (run, callId) => run('call.answer', { callId }),
  reject: (run, callId) => run('call.reject', { callId }),
  hold: (run, callId) => run('call.hold', { callId }),
  retrieve: (run, callId) => run('call.retrieve', { callId }),
  mute: (run, callId) => run('call.mute', { callId }),
  unmute: (run, callId) => run('call.unmute', { callId }),
  complete: (run, callId) => run('call.completeTransfer', { callId }),
  back: (run, callId) => run('call.cancelTransfer', { callId }),
  swap: (run, callId) => run('call.swap', { callId }),
  conference: (run, callId) => run('call.conference', { callId }),
};

/** The bar's actions for a call, ready to be pressed. */
export function useBarActions(shown: DeskCall) {
  const { panels, hangingUp } = useSession();
  const run = useCommand();
  const allowed = useAllowed(shown);
  const callId = shown.call.id;
  const press = useCallback(
    (action: BarAction) => {
      if (action === 'transfer' || action === 'keypad') panels.toggle(action);
      else if (action === 'hangup') {
        hangingUp.setState({ callId });
        void run('call.hangUp', { callId }).then((done) => done.ok || hangingUp.setState({ callId: null }));
      } else void asks[action](run, callId);
    },
    [panels, hangingUp, run, callId],
  );
  return barActions(allowed).map(({ action, key }) => ({ action, key, press: () => press(action) }));
}
