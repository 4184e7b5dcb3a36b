import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

/**
 * An empty page: it shows the letter of a key at once, what no palette can be faster than; or, of Enter, a number that
 * comes back from the desk's process, what no step can be faster than.
 */
const PAGE = `<!doctype html><title>floor</title><output></output><script>
  const socket = new WebSocket('ws://' + location.host);
  const show = (text) => { document.querySelector('output').textContent = text; };
  let sent = 0;
  socket.onmessage = ({ data }) => show(data);
  addEventListener('keydown', ({ key }) => { if (key === 'Enter') socket.send(sent += 1); else show(key); });
</script>`;

export async function serveFloorPage(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket) => socket.on('message', (raw) => socket.send(String(raw))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
