import type { Duplex } from 'node:stream';
import type { ProbeReport, ProbeStepName, ProbeTrouble } from '../../../../shared/link/bridge/probe.ts';
import type { AmiTelephony } from '../../../../shared/link/bridge/telephony.ts';
import type { AmiTalk } from './amiTalk.ts';
import { createAmiTalk } from './amiTalk.ts';
import { checkRights } from './checkRights.ts';
import type { SeenPhones } from './findPhones.ts';
import { findPhones } from './findPhones.ts';
import { findQueues } from './findQueues.ts';
import type { Patience } from './inTime.ts';
import { inTime } from './inTime.ts';
import { checkBanner, logIn } from './logIn.ts';
import type { ProbeBoard, StepResult } from './probeBoard.ts';
import { createProbeBoard } from './probeBoard.ts';
import { ProbeCancelled, ProbeFailure } from './probeFailure.ts';
import { proposePhones } from './proposePhones.ts';
import { reachHost } from './reachHost.ts';
import { secureSocket } from './secureSocket.ts';

/** No step takes longer. */
export const STEP_MS = 8_000;
/** Asking about each phone ends here, so that what was found is told in time. */
const DETAILS_MS = 5_000;

export interface ProbeNeeds extends Patience {
  server: AmiTelephony;
  tell(report: ProbeReport): void;
}
interface Probe extends ProbeNeeds {
  board: ProbeBoard;
}

/** Goes to an Asterisk step by step and tells how far it came. Changes nothing there, never hangs, never throws. */
export async function probeAsterisk(needs: ProbeNeeds): Promise<ProbeReport> {
  const names: ProbeStepName[] = ['reach', 'secure', 'log-in', 'rights', 'phones', 'queues'];
  const board = createProbeBoard(needs.server.tls ? names : names.filter((name) => name !== 'secure'), needs.tell);
  const open: { destroy(): void }[] = [];
  try {
    await walk({ ...needs, board }, (socket) => open.push(socket));
  } catch (error) {
    if (!(error instanceof ProbeFailure || error instanceof ProbeCancelled)) failRunning(board, 'internal');
  } finally {
    for (const socket of open) socket.destroy();
    board.set({ isOver: true });
  }
  return board.report();
}

function failRunning(board: ProbeBoard, trouble: ProbeTrouble): void {
  const running = board.report().steps.find(({ state }) => state === 'running');
  if (running) board.end(running.name, { state: 'failed', trouble });
}

async function walk(probe: Probe, opened: (socket: Duplex) => void): Promise<void> {
  const { server, clock } = probe;
  let socket: Duplex = await step(probe, 'reach', 'timed-out', async () => {
    const { socket: plain, reached } = reachHost(server);
    opened(plain);
    return inTime(probe, STEP_MS, 'timed-out', reached).then(() => plain);
  });
  if (server.tls) {
    socket = await step(probe, 'secure', 'not-tls', () =>
      secureSocket(socket as Parameters<typeof secureSocket>[0], server.host, server.certificate),
    );
  }
  const talk = createAmiTalk(socket, clock);
  await step(probe, 'log-in', 'silent', async () => {
    checkBanner(await talk.banner);
    await logIn(talk, server.user, server.secret ?? '');
  });
  await report(probe, 'rights', () => checkRights(talk, clock));
  const seen = await look(probe, talk);
  await report(probe, 'queues', () => lookAtQueues(probe, talk, seen));
}

async function look({ board, ...probe }: Probe, talk: AmiTalk): Promise<SeenPhones> {
  let seen: SeenPhones = { endpoints: [], hints: [], denied: [] };
  await report({ board, ...probe }, 'phones', async () => {
    const until = probe.clock.now() + DETAILS_MS;
    seen = await findPhones(talk, () => probe.clock.now() < until);
    const phones = proposePhones(seen, []);
    board.found(phones, contextOf(seen));
    if (phones.length > 0)
      return { state: 'passed', count: phones.length, names: phones.map(({ endpoint }) => endpoint) };
    if (seen.denied.length > 0) return { state: 'failed', trouble: 'no-permission', names: seen.denied };
    return { state: 'failed', trouble: 'no-phones' };
  });
  return seen;
}

async function lookAtQueues({ board }: Probe, talk: AmiTalk, seen: SeenPhones): Promise<StepResult> {
  const { queues, members, isDenied } = await findQueues(talk);
  board.found(proposePhones(seen, members), contextOf(seen));
  if (isDenied) return { state: 'warned', trouble: 'no-permission', names: ['QueueStatus'] };
  if (queues.length === 0) return { state: 'warned', trouble: 'no-queues' };
  return { state: 'passed', count: queues.length, names: queues.map((name) => name.slice(0, 128)) };
}

/** The dialplan that most phones are set up with. */
function contextOf({ endpoints }: SeenPhones): string | null {
  const counts = new Map<string, number>();
  for (const { context } of endpoints) {
    if (context && /^[\w.-]{1,80}$/.test(context)) counts.set(context, (counts.get(context) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A step whose failure ends the test. */
async function step<T>(probe: Probe, name: ProbeStepName, late: ProbeTrouble, work: () => Promise<T>): Promise<T> {
  probe.board.begin(name);
  try {
    const value = await inTime(probe, STEP_MS, late, work());
    probe.board.end(name, { state: 'passed' });
    return value;
  } catch (error) {
    if (!(error instanceof ProbeFailure)) throw error;
    if (error.certificate) probe.board.set({ certificate: error.certificate });
    probe.board.end(name, { state: 'failed', trouble: error.trouble });
    throw error;
  }
}

/** A step that says itself how it went; the test goes on while the connection lives. */
async function report(probe: Probe, name: ProbeStepName, work: () => Promise<StepResult>): Promise<void> {
  probe.board.begin(name);
  try {
    probe.board.end(name, await inTime(probe, STEP_MS, 'timed-out', work()));
  } catch (error) {
    if (!(error instanceof ProbeFailure)) throw error;
    probe.board.end(name, { state: 'failed', trouble: error.trouble });
    throw error;
  }
}
