import { isIPv6 } from 'node:net';
import type { AriTelephony } from '../../../shared/link/bridge/telephony.ts';
import type { AriServer } from '../asteriskAri/ariServer.ts';

export const ariServerOf = ({ host, port, tls, user, secret, app }: AriTelephony): AriServer => ({
  url: `${tls ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${port}`,
  ...{ username: user, secret: secret ?? '', app },
});
