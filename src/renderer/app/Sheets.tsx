import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useKeys } from '../session/keys/useKeys.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useCommand } from '../session/useCommand.ts';
import {
  CommandPalette,
  DirectorySheet,
  fetchScreens,
  HelpSheet,
  NewCustomerSheet,
  QueuesSheet,
  SignInSheet,
  SimulatorPanel,
  SyncSheet,
} from './lazyScreens.ts';

/** The sheet that is open, if any. */
export function Sheets() {
  const { sheets } = useSession();
  const command = useCommand();
  const sheet = useStore(sheets, (state) => state.sheet);
  useEffect(() => {
    const turn = requestIdleCallback(fetchScreens);
    return () => cancelIdleCallback(turn);
  }, []);
  if (!sheet) return null;
  const onSaved = (customerId: string) => {
    sheets.close();
    if (sheet.kind === 'newCustomer' && sheet.callId) {
      void command('call.chooseCustomer', { callId: sheet.callId, customerId });
    }
  };
  return (
    <Suspense fallback={<Opening />}>
      {sheet.kind === 'help' && <HelpSheet onClose={sheets.close} />}
      {sheet.kind === 'simulator' && <SimulatorPanel onClose={sheets.close} />}
      {sheet.kind === 'directory' && <DirectorySheet onClose={sheets.close} />}
      {sheet.kind === 'queues' && <QueuesSheet onClose={sheets.close} />}
      {sheet.kind === 'signIn' && <SignInSheet onClose={sheets.close} />}
      {sheet.kind === 'sync' && <SyncSheet onClose={sheets.close} />}
      {sheet.kind === 'palette' && <CommandPalette onClose={sheets.close} />}
      {sheet.kind === 'newCustomer' && (
        <NewCustomerSheet
          number={sheet.number}
          name={sheet.name}
          callId={sheet.callId}
          onSaved={onSaved}
          onClose={sheets.close}
        />
      )}
    </Suspense>
  );
}

/** A sheet that is still being fetched: what is typed for it does nothing to the desk behind. */
function Opening() {
  useKeys('sheet', [], { closed: true });
  return <span hidden data-opening="" />;
}
