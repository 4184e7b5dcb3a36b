// A bridge between desks and a PBX, as docs/bridge-protocol.md says.   BRIDGE_TOKEN=… node bridge.mjs [PORT]
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { WebSocketServer } from 'ws';
import { createToyPbx } from './toyPbx.mjs';

const PROTOCOL = 'crocdesk.bridge.1';
const PING_MS = 5_000;
const DEAD_MS = 15_000;
const ENDED_KEPT_MS = 120_000;
const token = process.env.BRIDGE_TOKEN;
if (!token) {
  console.error('BRIDGE_TOKEN is missing: the token that desks show');
  process.exit(2);
}

const agent = { agent: 'agent1', name: 'Agent 1', extension: '101', status: 'ready', reason: null, phone: 'idle' };
agent.since = Date.now();
const bridgeId = randomUUID();
const desks = new Set();
const results = new Map();

function sayToAll(message) {
  for (const desk of desks) desk.say(message);
}

function changeAgent(changes) {
  Object.assign(agent, changes, { since: Date.now() });
  sayToAll({ type: 'agents', changed: [agent] });
}

/** Events are numbered for each connection, so that a desk can tell a gap. */
function tell(call, event) {
  for (const desk of desks) desk.say({ type: 'event', seq: ++desk.seq, call, event });
  if (pbx.phone() !== agent.phone) changeAgent({ phone: pbx.phone() });
  if (event.type !== 'ended') return;
  setTimeout(() => pbx.forget(call), ENDED_KEPT_MS).unref();
}

const pbx = createToyPbx(tell);

/** What a desk may say once it has said hello. */
const hear = {
  command: (desk, { id, command }) => {
    if (!results.has(id)) results.set(id, pbx.run(command));
    desk.say({ type: 'result', id, ...results.get(id) });
  },
  agent: (_desk, { status, reason }) => {
    if (!['ready', 'paused', 'wrap-up', 'signed-out'].includes(status)) throw new Error('no such status');
    changeAgent({ status, reason });
    if (status === 'ready' && pbx.isIdle()) pbx.ringNext();
  },
  resync: (desk) => desk.say({ type: 'snapshot', seq: desk.seq, now: Date.now(), calls: pbx.calls(), agents: [agent] }),
  ping: (desk, { t }) => desk.say({ type: 'pong', t, now: Date.now() }),
  pong: () => {},
  note: () => {}, // With one phone there is nobody to hand a baton to.
};

const hash = (text) => createHash('sha256').update(String(text)).digest();

function greet(desk, hello) {
  if (!timingSafeEqual(hash(hello.token), hash(token))) return desk.leave(4403, 'not-allowed');
  if (hello.extension !== agent.extension) return desk.leave(4404, 'not-found');
  for (const older of desks) if (older.device === hello.device) older.leave(4409, 'conflict');
  if (hello.agentName) agent.name = hello.agentName;
  desk.device = hello.device;
  desks.add(desk);
  const { capabilities } = pbx;
  desk.say({
    type: 'welcome',
    bridgeId,
    now: Date.now(),
    agent: agent.agent,
    capabilities,
    labels: { service: 'Service' },
  });
  hear.resync(desk);
  desk.say({ type: 'health', pbx: 'up', latencyMs: null });
}

function serve(socket) {
  let heardAt = Date.now();
  const desk = {
    seq: 0,
    say: (message) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(message)),
    leave: (closeCode, code) => {
      desk.say({ type: 'refused', code, message: code });
      desks.delete(desk);
      socket.close(closeCode);
    },
  };
  const beat = setInterval(() => {
    if (Date.now() - heardAt >= DEAD_MS) socket.terminate();
    else desk.say({ type: 'ping', t: Date.now() });
  }, PING_MS);
  const helloDue = setTimeout(() => desks.has(desk) || desk.leave(4401, 'not-allowed'), 5_000);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    desks.delete(desk);
    clearInterval(beat);
    clearTimeout(helloDue);
  });
  socket.on('message', (data) => {
    heardAt = Date.now();
    try {
      const message = JSON.parse(String(data));
      if (desks.has(desk) && Object.hasOwn(hear, message.type)) hear[message.type](desk, message);
      else if (desks.has(desk)) throw new Error('no such message');
      else if (message.type === 'hello') greet(desk, message);
      else desk.leave(4401, 'not-allowed');
    } catch {
      desk.say({ type: 'refused', code: 'bad-input', message: 'frame' });
    }
  });
}

/** Programs may knock, pages may not; whoever asks for another protocol is in the wrong place. */
function verifyClient({ req: { headers } }, answer) {
  const isProgram = headers.origin === undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
  const asked = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  answer(isProgram && asked.includes(PROTOCOL), isProgram ? 400 : 403);
}

const port = Number(process.argv[2] ?? 0);
const limits = { maxPayload: 262_144, perMessageDeflate: false };
const server = new WebSocketServer({ host: '127.0.0.1', port, path: '/bridge', verifyClient, ...limits });
server.on('connection', serve);
server.on('listening', () => console.log(`listening on ws://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => {
  for (const socket of server.clients) socket.close(1001);
  server.close();
});
