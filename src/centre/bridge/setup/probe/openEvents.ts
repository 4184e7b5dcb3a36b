import WebSocket from 'ws';
import type { AriServer } from '../../asteriskAri/ariServer.ts';
import { ariUrl, authorization } from '../../asteriskAri/ariServer.ts';
import { ProbeFailure } from './probeFailure.ts';

/** The socket of an application, which registers its name until the socket ends. */
export async function openEvents(server: AriServer, opened: (socket: { destroy(): void }) => void): Promise<void> {
  const url = ariUrl(server, ['events'], { app: server.app });
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const headers = { authorization: authorization(server) };
  const socket = new WebSocket(url, { headers, perMessageDeflate: false, followRedirects: false });
  opened({ destroy: () => socket.terminate() });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.on('error', () => reject(new ProbeFailure('no-events')));
  });
}
