import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Failure, Result } from '../../shared/lib/result.ts';
import { failed } from '../../shared/lib/result.ts';
import type { BridgeServer } from '../bridge/bridgeServer.ts';
import type { Pbx } from '../bridge/pbx.ts';
import type { ControlRequest } from './controlRequest.ts';
import { controlRequest } from './controlRequest.ts';
import type { Overview } from './outcomes.ts';

export interface ControlNeeds {
  bridge: BridgeServer;
  pbx: Pbx;
  isToken(token: string): boolean;
}

const BODY_BYTES = 16_384;

/** POST /control: one JSON request, one JSON answer, for whoever has the token. */
export function serveControl(needs: ControlNeeds): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => void serve(needs, request, response);
}

async function serve(needs: ControlNeeds, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = await answer(needs, request).catch((): Failure => failed('internal'));
  response.writeHead(result.ok ? 200 : statusOf(result), { 'content-type': 'application/json' });
  response.end(JSON.stringify(result));
}

async function answer({ isToken, ...needs }: ControlNeeds, request: IncomingMessage): Promise<Result<unknown>> {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined || !isToken(given)) return failed('not-allowed', 'the token is not accepted');
  if (request.method !== 'POST') return failed('bad-input', 'POST is expected');
  if (!(Number(request.headers['content-length']) <= BODY_BYTES)) return failed('bad-input', 'the request is too long');
  const asked = controlRequest.safeParse(parse(await text(request)));
  if (asked.success) return run(needs, asked.data);
  const issue = asked.error.issues[0];
  return failed('bad-input', `${issue?.path.join('.')}: ${issue?.message}`);
}

function run({ bridge, pbx }: Omit<ControlNeeds, 'isToken'>, request: ControlRequest): Result<unknown> {
  if (request.do === 'list') return { ok: true, value: overviewOf(bridge, pbx) };
  const { simulation } = pbx;
  if (!simulation) return failed('telephony-cannot', `the telephony of this centre is not simulated (${pbx.kind})`);
  if (request.do === 'ring') return simulation.ring(request);
  if (request.do === 'hangup') return simulation.hangUp(request.call);
  if (request.do === 'fault') return simulation.fault(request.kind);
  if (request.do === 'fate') return simulation.fate(request.kind);
  return simulation.load(request);
}

const overviewOf = (bridge: BridgeServer, pbx: Pbx): Overview => ({
  pbx: pbx.kind,
  health: bridge.floor.health().pbx,
  figures: bridge.figures(),
  calls: bridge.floor.book.live(),
  agents: bridge.floor.directory.list(),
});

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const statusOf = ({ code }: Failure) => (code === 'not-allowed' ? 401 : code === 'internal' ? 500 : 400);
