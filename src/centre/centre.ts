import type { Clock } from '../shared/lib/clock.ts';
import { SCRIPTS_PATH } from '../shared/link/scripts/scripts.ts';
import { SYNC_PATH } from '../shared/link/sync/frames.ts';
import type { SiteCountry } from '../shared/number/siteCountry.ts';
import { createBridgeServer } from './bridge/bridgeServer.ts';
import type { Pbx } from './bridge/pbx.ts';
import { serveBridge } from './bridge/serveBridge.ts';
import type { Setup } from './bridge/setup/createSetup.ts';
import { serveControl } from './control/serveControl.ts';
import type { Listening, Place } from './http/centreHttp.ts';
import { listen } from './http/centreHttp.ts';
import { createTokenCheck } from './http/createTokenCheck.ts';
import type { Log } from './log.ts';
import type { People } from './people/createPeople.ts';
import { createSessions } from './people/createSessions.ts';
import { servePeople } from './people/http/servePeople.ts';
import type { Sessions } from './people/sessions.ts';
import type { Scripts } from './scripts/createScripts.ts';
import { serveScripts } from './scripts/serveScripts.ts';
import type { CentreStore } from './store/centreStore.ts';
import { createSync } from './sync/createSync.ts';

export interface CentreParts {
  listening: Listening;
  token: string;
  pbx: Pbx;
  /** Whether this token administers the centre; who signs in has a role of their own. */
  isAdministrator?: (token: string) => boolean;
  setup?: Setup;
  clock: Clock;
  log: Log;
  /** Where the site is at home. */
  country?: SiteCountry;
  /** Who signs in by name; none given: whoever shows the token. */
  people?: People;
  /** The scripts that supervisors publish; none given: desks keep those they came with. */
  scripts?: Scripts;
  /** Another way to know who is signed in, in the place of both. */
  sessions?: Sessions;
  /** What is kept for all desks, and where first copies of it are put; none given: desks keep what they have. */
  sync?: { store: CentreStore; copyFolder: string };
}

export interface Centre {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Everything a centre is made of, put together. */
export async function startCentre({ listening, token, sync: kept, ...parts }: CentreParts): Promise<Centre> {
  const { pbx, setup, clock, log } = parts;
  const isToken = createTokenCheck(token);
  const { people, scripts } = parts;
  const sessions = parts.sessions ?? createSessions({ token, isAdministrator: parts.isAdministrator, people });
  const bridge = createBridgeServer({ ...parts, sessions });
  const served = serveBridge(bridge);
  const sync = kept && createSync({ ...kept, sessions, clock, log });
  const http = await listen(listening, {
    sockets: { '/bridge': served.upgrade, ...(sync && { [SYNC_PATH]: sync.upgrade }) },
    requests: {
      '/control': serveControl({ bridge, pbx, isToken }),
      ...(people && servePeople({ people, sessions, clock })),
      ...(scripts && { [SCRIPTS_PATH]: serveScripts({ scripts, sessions, clock }) }),
    },
    below: [...pushedTo(pbx, setup), ...(sync ? [{ path: `${SYNC_PATH}/copy`, serve: sync.serveCopy }] : [])],
  });
  setup?.listensAt(http.url);
  await bridge.start();
  return {
    url: http.url,
    port: http.port,
    close: async () => {
      await bridge.stop();
      await served.close();
      await sync?.close();
      await people?.close();
      await http.close();
    },
  };
}

/** Where a PBX pushes what happens; first of all to a test of it that waits. */
function pushedTo({ mount }: Pbx, setup: Setup | undefined): Place[] {
  if (!mount) return [];
  return [
    {
      path: mount.path,
      isPushed: true,
      serve: (request, response) => void (setup?.takes(request, response) || mount.serve(request, response)),
    },
  ];
}
