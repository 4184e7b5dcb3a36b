import type { Host } from '../host/host.ts';
import { createDeskStore } from '../session/deskStore.ts';
import { createHangingUp } from '../session/hangingUp.ts';
import { createKeyRegistry } from '../session/keys/keyRegistry.ts';
import { createPanels } from '../session/panels.ts';
import { createRefusals } from '../session/refusals.ts';
import type { Session } from '../session/SessionContext.tsx';
import { createSheets } from '../session/sheets.ts';

export function createSession(host: Host): Session {
  return {
    api: host.api,
    desk: createDeskStore(host),
    keys: createKeyRegistry(),
    refusals: createRefusals(),
    sheets: createSheets(),
    panels: createPanels(),
    hangingUp: createHangingUp(),
  };
}
