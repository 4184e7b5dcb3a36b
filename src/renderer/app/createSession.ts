import type { DeskChange } from '../../shared/desk/deskState.ts';
import type { Host } from '../host/host.ts';
import { createDeskStore } from '../session/deskStore.ts';
import { foldWithCall } from '../session/foldWithCall.ts';
import { createHangingUp } from '../session/hangingUp.ts';
import { createCallAhead, pressAgain } from '../session/keys/callAhead.ts';
import { createKeyRegistry } from '../session/keys/keyRegistry.ts';
import { createPanels } from '../session/panels.ts';
import { createRefusals } from '../session/refusals.ts';
import type { Session } from '../session/SessionContext.tsx';
import { createSheets } from '../session/sheets.ts';

export function createSession(host: Host): Session {
  host.api.on('desk.changed', ({ changes }) => {
    if (changes.some(isArrival)) requestAnimationFrame(() => {});
  });
  const keys = createKeyRegistry();
  const sheets = createSheets();
  const desk = createDeskStore(host);
  const panels = createPanels();
  foldWithCall(desk, panels);
  return {
    api: host.api,
    desk,
    keys,
    callAhead: createCallAhead({ keys, sheets, press: pressAgain }),
    refusals: createRefusals(),
    sheets,
    panels,
    hangingUp: createHangingUp(),
  };
}

/** Its frame is asked for while it is still being drawn: the screen's machinery wakes meanwhile. */
const isArrival = (change: DeskChange): boolean => change.set === 'call' && change.value?.isArriving === true;
