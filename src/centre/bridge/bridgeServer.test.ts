import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRehearsalDesk } from '../rehearsal/createRehearsalDesk.ts';
import type { Rehearsal } from '../rehearsal/startRehearsal.ts';
import { startRehearsal } from '../rehearsal/startRehearsal.ts';

let floor: Rehearsal;
beforeEach(async () => {
  floor = await startRehearsal();
});
afterEach(() => floor.end());

const caller = { from: '+33612345678', withheld: false, name: 'Claire Dupont', to: '101' };
const ring = (request = caller) => {
  const rung = floor.pbx.simulation?.ring(request);
  if (!rung?.ok) throw new Error(rung?.message);
  return rung.value.call;
};
const desk = async (extension = '101', device?: string) => {
  const link = await createRehearsalDesk({ ...floor.hello, extension, ...(device && { device }) });
  await link.hears('health');
  return link;
};

test('a desk that says hello is welcomed, then told the truth, then how the telephony is', async () => {
  const agent = await desk();
  expect(agent.heard.slice(0, 3).map(({ type }) => type)).toEqual(['welcome', 'snapshot', 'health']);
  expect(agent.all('welcome')[0]).toMatchObject({ agent: 'agent-101', labels: { service: 'Service client' } });
  expect(agent.all('health')[0]).toMatchObject({ pbx: 'up' });
});

test('a call that rings, is answered, held, retrieved and hung up is told in that order and numbered', async () => {
  const agent = await desk();
  const call = ring();
  await agent.hears('event', ({ event }) => event.type === 'offered');
  for (const word of ['answer', 'hold', 'retrieve', 'hangup'] as const) {
    expect(await agent.ask({ do: word, call })).toMatchObject({ ok: true });
  }
  const events = agent.all('event');
  expect(events.map(({ event }) => event.type)).toEqual([
    'arrived',
    'offered',
    'answered',
    'held',
    'retrieved',
    'ended',
  ]);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(agent.calls.get(call)).toMatchObject({
    status: 'cleared',
    remote: { number: '+33612345678' },
    owners: ['agent-101'],
  });
});
