import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createAdministratorCheck } from '../src/centre/bridge/setup/mayAdminister.ts';
import type { Centre } from '../src/centre/centre.ts';
import { startCentre } from '../src/centre/centre.ts';
import { createLog } from '../src/centre/log.ts';
import { createTelephony } from '../src/centre/start/createTelephony.ts';
import { checkOptions } from '../src/centre/start/readArguments.ts';
import { systemClock } from '../src/centre/systemClock.ts';
import type { BridgeStand } from './bridgeStand.ts';
import type { DeskWorld } from './deskWorld.ts';
import { claire, openDeskWorld } from './deskWorld.ts';
import type { FakeAmi } from './fakeAmi.ts';
import { openFakeAmi } from './fakeAmi.ts';

const token = 'the-token-of-this-centre-and-its-desks';
const SECRET = 'a secret';
const administrator = 'the-token-of-nobody-here';
const open: { end(): Promise<void> }[] = [];
let centre: Centre;
afterEach(async () => {
  for (const each of open.splice(0)) await each.end();
  await centre.close();
});

async function start(given: object = {}): Promise<void> {
  const options = checkOptions({ pace: 0, ...given });
  if (!options.ok) throw new Error(options.message);
  const log = createLog('silent');
  centre = await startCentre({
    ...createTelephony(options.value, systemClock, log),
    ...{ token, clock: systemClock, log, isAdministrator: createAdministratorCheck(administrator) },
    listening: { host: '127.0.0.1', port: 0 },
  });
}
/** A centre at an Asterisk, which it knows by the command line. */
async function startAt(ami: FakeAmi, agents: Record<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-two-desks-'));
  open.push({
    end: async () => {
      await ami.close();
      rmSync(folder, { recursive: true });
    },
  });
  const amiSecretFile = join(folder, 'secret');
  writeFileSync(amiSecretFile, SECRET);
  await start({ pbx: 'asterisk', ami: `127.0.0.1:${ami.port}`, amiUser: 'crocdesk', amiSecretFile, agents });
}
/** A whole desk of its own, with its own store and its own socket. */
async function desk(agentName: string, extension: string): Promise<DeskWorld> {
  const bridge = { url: centre.url, token, close: async () => {} } as unknown as BridgeStand;
  const world = await openDeskWorld({ bridge, signedIn: false, device: `desk-${extension}` });
  open.push(world);
  await world.ask('desk.setUp', { agentName, extension, language: 'fr' });
  return world;
}
const isUp = (world: DeskWorld) => world.until(({ link }) => link.pbx === 'up');
const onlyCall = (world: DeskWorld) => {
  const [call] = world.mirror().calls;
  if (!call) throw new Error('no call');
  return call;
};

/** Amina talks with Claire at the second step, with notes; Bruno is ready. */
async function talking() {
  await start();
  const [amina, bruno] = [await desk('Amina Benali', '101'), await desk('Bruno Costa', '102')];
  for (const world of [amina, bruno]) {
    await isUp(world);
    await world.addCustomer({ lastName: 'Dupont', firstName: 'Claire', phones: [{ raw: claire, label: 'mobile' }] });
    await world.ask('desk.setPresence', { status: 'ready', reason: null });
  }
  await amina.ask('simulator.ring', { from: claire });
  await amina.until(({ calls }) => calls[0]?.place === 'ringing');
  const { id } = onlyCall(amina).call;
  await amina.ask('call.answer', { callId: id });
  await amina.until(({ calls }) => calls[0]?.place === 'talking');
  await amina.ask('script.reply', { callId: id, reply: { type: 'next', choice: 'product' } });
  await amina.ask('notes.keep', { callId: id, text: 'le colis est à la gare', rev: 1 });
  return { amina, bruno, id };
}

test('who is given a call sees the record, the script at the same step and the notes before picking up', async () => {
  const { amina, bruno, id } = await talking();
  const { stepId } = onlyCall(amina).script?.view ?? {};
  expect(stepId).toBe('identify');
  await amina.ask('call.transfer', { callId: id, to: '102' });
  await bruno.until(({ calls }) => calls[0]?.place === 'ringing' && calls[0].handedOver !== undefined);
  expect(onlyCall(bruno)).toMatchObject({
    call: { id, remote: { number: claire } },
    popped: { card: { lastName: 'Dupont' } },
    script: { view: { stepId } },
    handedOver: { from: 'Amina Benali', notes: 'le colis est à la gare' },
  });
  await amina.until(({ directory }) => directory.some((one) => one.name === 'Bruno Costa' && one.phone === 'ringing'));

  await bruno.ask('call.answer', { callId: id });
  await bruno.until(({ calls }) => calls[0]?.place === 'talking');
  expect(onlyCall(bruno).script?.view.stepId).toBe(stepId);
  await amina.until(({ calls }) => calls[0]?.place === 'wrap-up');
  expect(onlyCall(bruno).call).toMatchObject({ transfers: [{ kind: 'blind', completed: true }] });
  await bruno.ask('call.hangUp', { callId: id });
  await bruno.until(({ calls }) => calls[0]?.place === 'wrap-up');
});

test('three speak together, and when who called them together hangs up, the colleague has the call', async () => {
  const { amina, bruno, id } = await talking();
  await amina.ask('call.consult', { callId: id, to: '102' });
  await bruno.until(({ calls }) => calls[0]?.place === 'ringing' && calls[0].handedOver !== undefined);
  await bruno.ask('call.answer', { callId: id });
  await amina.until(({ calls }) => calls[0]?.call.ringing.length === 0);
  await amina.ask('call.conference', { callId: id });
  await amina.until(({ calls }) => calls[0]?.call.status === 'conferenced');
  await amina.ask('call.hangUp', { callId: id });
  await amina.until(({ calls }) => calls[0]?.place === 'wrap-up');
  await bruno.until(({ calls }) => calls[0]?.place === 'talking');
  expect(onlyCall(bruno).call).toMatchObject({ status: 'connected', conference: true });
});

test('an extension that nobody has is said on the desk; with another one it works at once', async () => {
  await startAt(await openFakeAmi({ secret: SECRET, endpoints: [{ name: 'agent1', callerId: '"Amina" <101>' }] }), {
    101: 'agent1',
  });
  const world = await desk('Amina Benali', '199');
  await world.until(({ link }) => link.centre === 'refused');
  await world.until(({ link }) => link.refusal === 'extension');
  await world.ask('desk.setUp', { agentName: 'Amina Benali', extension: '101', language: 'fr' });
  await world.until(({ link }) => link.centre === 'connected' && link.pbx === 'up');
  expect(world.mirror().link).toMatchObject({ agent: 'agent1', refusal: null });
});

test('a PBX that refuses the centre’s password is said so on every desk', async () => {
  await startAt(await openFakeAmi({ secret: 'another secret' }), { 101: 'agent1', 102: 'agent2' });
  for (const world of [await desk('Amina Benali', '101'), await desk('Bruno Costa', '102')])
    await world.until(({ link }) => link.pbx === 'down' && link.pbxTrouble === 'login-refused');
});
