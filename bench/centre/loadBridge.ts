import { WebSocket } from 'ws';
import { BRIDGE_PROTOCOL } from '../../src/shared/link/bridge/messages.ts';

interface Event {
  type: string;
  agent?: string;
}

export interface LoadBridgeNeeds {
  url: string;
  device: string;
  token: string;
  extension: string;
  onEvent(call: string, event: Event): void;
  onLost(why: string): void;
}

/** The /bridge side of a desk. Resolves when it has its snapshot. */
export async function connectLoadBridge({ url, device, token, extension, ...told }: LoadBridgeNeeds) {
  const socket = new WebSocket(`${url}/bridge`, BRIDGE_PROTOCOL, { perMessageDeflate: false });
  let shown = () => {};
  const snapshot = new Promise<void>((resolve) => {
    shown = resolve;
  });
  let seq = 0;
  socket.on('message', (data) => {
    const text = String(data);
    // What everybody is told of the others is read by real desks; here it would measure this process.
    if (text.startsWith('{"type":"agents"')) return;
    const said = JSON.parse(text);
    if (said.type === 'ping') return socket.send(JSON.stringify({ type: 'pong', t: said.t }));
    if (said.type === 'snapshot') shown();
    if (said.type === 'refused') told.onLost(`refused ${said.code}`);
    if (said.type !== 'event') return;
    if (said.seq !== seq + 1) told.onLost(`a gap after ${seq}`);
    seq = said.seq;
    told.onEvent(said.call, said.event);
  });
  let isClosing = false;
  socket.on('close', (code) => isClosing || told.onLost(`/bridge closed ${code}`));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ type: 'hello', device, token, extension, agentName: `Agent ${extension}` }));
  await snapshot;
  return {
    close: () => {
      isClosing = true;
      socket.close();
    },
  };
}
