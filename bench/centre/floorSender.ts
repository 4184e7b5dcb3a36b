// One socket and nothing else: says the time fifty times a second, for whoever wants to know how late this machine is.
import { WebSocket } from 'ws';
import { sharedNow } from '../pop/benchMessages.ts';

const socket = new WebSocket(process.argv[2] ?? '', { perMessageDeflate: false });
socket.on('open', () => {
  setInterval(() => socket.send(`${sharedNow()}`), 20);
});
socket.on('close', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
