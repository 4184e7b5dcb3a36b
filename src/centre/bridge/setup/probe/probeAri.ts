import type { ProbeReport, ProbeStepName } from '../../../../shared/link/bridge/probe.ts';
import type { AriTelephony } from '../../../../shared/link/bridge/telephony.ts';
import type { AriServer } from '../../asteriskAri/ariServer.ts';
import { ariServerOf } from '../ariServerOf.ts';
import { askAri } from './askAri.ts';
import { findAriPhones } from './findAriPhones.ts';
import { openEvents } from './openEvents.ts';
import type { StepResult } from './probeBoard.ts';
import { ProbeFailure } from './probeFailure.ts';
import { proposePhones } from './proposePhones.ts';
import { reach, secureStep } from './reachSteps.ts';
import type { Probe, ProbeNeeds } from './runProbe.ts';
import { report, runProbe, step } from './runProbe.ts';

/**
 * Goes to an Asterisk's REST interface step by step and tells how far it came. Changes nothing there: the events are
 * asked for under a name of its own, because the application's would take them from whoever has them now.
 * `isOurs`: this centre works with that application.
 */
export function probeAri(telephony: AriTelephony, isOurs: boolean, needs: ProbeNeeds): Promise<ProbeReport> {
  const secure: ProbeStepName[] = telephony.tls ? ['secure'] : [];
  const names: ProbeStepName[] = ['reach', ...secure, 'log-in', 'rights', 'phones', 'application'];
  return runProbe(needs, names, async (probe) => {
    const socket = await reach(probe, telephony);
    if (telephony.tls) await secureStep(probe, socket, telephony.host, null);
    const server = ariServerOf(telephony);
    await step(probe, 'log-in', 'silent', () => logIn(probe, server));
    await report(probe, 'rights', () => checkRights(probe, server));
    await report(probe, 'phones', () => look(probe, server));
    await report(probe, 'application', () => register(probe, server, isOurs));
  });
}

async function logIn({ signal }: Probe, server: AriServer): Promise<void> {
  const { status, body } = await askAri(server, 'GET', ['asterisk', 'info'], signal);
  if (status === 401) throw new ProbeFailure('wrong-secret');
  if (status === 404) throw new ProbeFailure('not-enabled');
  if (status === 503) throw new ProbeFailure('starting');
  if (status !== 200 || typeof body !== 'object' || body === null) throw new ProbeFailure('not-asterisk');
}

/** A user who may only read is refused before the PBX looks whether there is such a channel. */
async function checkRights({ signal }: Probe, server: AriServer): Promise<StepResult> {
  const { status } = await askAri(server, 'DELETE', ['channels', 'crocdesk-no-such-channel'], signal);
  return status === 403 ? { state: 'warned', trouble: 'only-watching' } : { state: 'passed' };
}

async function look({ board, signal }: Probe, server: AriServer): Promise<StepResult> {
  const { status, body } = await askAri(server, 'GET', ['endpoints'], signal);
  const phones = status === 200 ? proposePhones({ endpoints: findAriPhones(body), hints: [] }, []) : [];
  board.found(phones, null);
  if (phones.length === 0) return { state: 'failed', trouble: 'no-phones' };
  return { state: 'passed', count: phones.length, names: phones.map(({ endpoint }) => endpoint) };
}

async function register({ signal, opened }: Probe, server: AriServer, isOurs: boolean): Promise<StepResult> {
  await openEvents({ ...server, app: `${server.app}-test` }, opened);
  if (isOurs) return { state: 'passed' };
  const { status } = await askAri(server, 'GET', ['applications', server.app], signal);
  return status === 200 ? { state: 'warned', trouble: 'application-taken' } : { state: 'passed' };
}
