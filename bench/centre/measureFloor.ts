import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { sharedNow } from '../pop/benchMessages.ts';

const SENDER = fileURLToPath(new URL('./floorSender.ts', import.meta.url));

/** What no event can be faster than here and now: one message on one socket between two processes that do nothing else, all the while. */
export async function measureFloor() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  await once(server, 'listening');
  const samples: number[] = [];
  server.on('connection', (socket) => {
    socket.on('message', (data) => samples.push(sharedNow() - Number(String(data))));
  });
  const { port } = server.address() as AddressInfo;
  const child = fork(SENDER, [`ws://127.0.0.1:${port}`], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(server, 'connection');
  return {
    /** From here on. */
    begin: () => {
      samples.length = 0;
    },
    samples,
    end: () => {
      child.kill();
      server.close();
    },
  };
}
