import type { ProbeReport, ProbeStepName } from '../../../../shared/link/bridge/probe.ts';
import type { AmiTelephony } from '../../../../shared/link/bridge/telephony.ts';
import type { AmiTalk } from './amiTalk.ts';
import { createAmiTalk } from './amiTalk.ts';
import { checkRights } from './checkRights.ts';
import type { SeenPhones } from './findPhones.ts';
import { findPhones } from './findPhones.ts';
import { findQueues } from './findQueues.ts';
import { checkBanner, logIn } from './logIn.ts';
import type { StepResult } from './probeBoard.ts';
import { proposePhones } from './proposePhones.ts';
import { reach, secureStep } from './reachSteps.ts';
import type { Probe, ProbeNeeds } from './runProbe.ts';
import { report, runProbe, step } from './runProbe.ts';

/** Asking about each phone ends here, so that what was found is told in time. */
const DETAILS_MS = 5_000;

/** Goes to an Asterisk's manager interface step by step and tells how far it came. Changes nothing there. */
export function probeAsterisk(server: AmiTelephony, needs: ProbeNeeds): Promise<ProbeReport> {
  const secure: ProbeStepName[] = server.tls ? ['secure'] : [];
  return runProbe(needs, ['reach', ...secure, 'log-in', 'rights', 'phones', 'queues'], (probe) => walk(probe, server));
}

async function walk(probe: Probe, server: AmiTelephony): Promise<void> {
  const { clock } = probe;
  const plain = await reach(probe, server);
  const socket = server.tls ? await secureStep(probe, plain, server.host, server.certificate) : plain;
  const talk = createAmiTalk(socket, clock);
  await step(probe, 'log-in', 'silent', async () => {
    checkBanner(await talk.banner);
    await logIn(talk, server.user, server.secret ?? '');
  });
  await report(probe, 'rights', () => checkRights(talk, clock));
  const seen = await look(probe, talk);
  await report(probe, 'queues', () => lookAtQueues(probe, talk, seen));
}

async function look(probe: Probe, talk: AmiTalk): Promise<SeenPhones> {
  let seen: SeenPhones = { endpoints: [], hints: [], denied: [] };
  await report(probe, 'phones', async () => {
    const until = probe.clock.now() + DETAILS_MS;
    seen = await findPhones(talk, () => probe.clock.now() < until);
    const phones = proposePhones(seen, []);
    probe.board.found(phones, contextOf(seen));
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
