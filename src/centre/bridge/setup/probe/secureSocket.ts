import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import type { ProbeTrouble, ShownCertificate } from '../../../../shared/link/bridge/probe.ts';
import { tlsOptions } from '../tlsOptions.ts';
import { ProbeFailure } from './probeFailure.ts';

const NOT_TLS = /^(ERR_SSL_|EPROTO|ECONNRESET)/;

/** TLS over a connection, exactly as the adapter will ask for it; a certificate that is not accepted is shown. */
export async function secureSocket(socket: Socket, host: string, certificate: string | null): Promise<TLSSocket> {
  const secure = connect({ ...tlsOptions(host, certificate), socket, host, rejectUnauthorized: false });
  await new Promise<void>((resolve, reject) => {
    secure.once('secureConnect', resolve);
    secure.on('error', (error: NodeJS.ErrnoException) =>
      reject(new ProbeFailure(NOT_TLS.test(error.code ?? '') ? 'not-tls' : 'closed')),
    );
    secure.once('close', () => reject(new ProbeFailure('not-tls')));
  });
  if (secure.authorized) return secure;
  throw new ProbeFailure(troubleOf(secure, certificate), shownOf(secure));
}

function troubleOf({ authorizationError }: TLSSocket, certificate: string | null): ProbeTrouble {
  const code = String((authorizationError as NodeJS.ErrnoException)?.code ?? authorizationError);
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return 'certificate-expired';
  return certificate === null ? 'certificate-unknown' : 'certificate-other';
}

function shownOf(secure: TLSSocket): ShownCertificate | null {
  const shown = secure.getPeerX509Certificate();
  if (!shown) return null;
  const pem = shown.toString();
  if (pem.length > 16_384) return null;
  const name = /CN=([^\n]*)/.exec(shown.subject)?.[1] ?? '';
  return { pem, fingerprint: shown.fingerprint256, name: name.slice(0, 128), validUntil: Date.parse(shown.validTo) };
}
