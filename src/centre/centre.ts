import type { Clock } from '../shared/lib/clock.ts';
import type { SiteCountry } from '../shared/number/siteCountry.ts';
import { createBridgeServer } from './bridge/bridgeServer.ts';
import type { Pbx } from './bridge/pbx.ts';
import { serveBridge } from './bridge/serveBridge.ts';
import type { Setup } from './bridge/setup/createSetup.ts';
import { serveControl } from './control/serveControl.ts';
import type { Listening } from './http/centreHttp.ts';
import { listen } from './http/centreHttp.ts';
import { createTokenCheck } from './http/createTokenCheck.ts';
import type { Log } from './log.ts';

export interface CentreParts {
  listening: Listening;
  token: string;
  pbx: Pbx;
  /** Who may set up the telephony, and how. */
  isAdministrator?: (token: string) => boolean;
  setup?: Setup;
  clock: Clock;
  log: Log;
  /** Where the site is at home. */
  country?: SiteCountry;
}

export interface Centre {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Everything a centre is made of, put together. */
export async function startCentre({ listening, token, ...parts }: CentreParts): Promise<Centre> {
  const { pbx, setup } = parts;
  const isToken = createTokenCheck(token);
  const bridge = createBridgeServer({ ...parts, isToken });
  const served = serveBridge(bridge);
  const { mount } = pbx;
  const http = await listen(listening, {
    sockets: { '/bridge': served.upgrade },
    requests: { '/control': serveControl({ bridge, pbx, isToken }) },
    ...(mount && { below: { path: mount.path, serve: (request, response) => void mount.serve(request, response) } }),
  });
  setup?.listensAt(http.url);
  await bridge.start();
  return {
    url: http.url,
    port: http.port,
    close: async () => {
      await bridge.stop();
      await served.close();
      await http.close();
    },
  };
}
