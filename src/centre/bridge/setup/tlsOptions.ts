import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';

/** TLS to a PBX: any certificate this machine trusts for the host, or only the one that an administrator looked at. */
export function tlsOptions(host: string, certificate: string | null): ConnectionOptions {
  const servername = isIP(host) ? {} : { servername: host };
  if (certificate === null) return servername;
  return { ...servername, ca: certificate, allowPartialTrustChain: true, checkServerIdentity: () => undefined };
}
