import { v7 as uuid } from 'uuid';
import { afterEach, expect, test, vi } from 'vitest';
import { startCentre } from '../../centre.ts';
import { createLog } from '../../log.ts';
import { createRehearsalDesk } from '../../rehearsal/createRehearsalDesk.ts';
import { systemClock } from '../../systemClock.ts';
import { createWebhook } from './createWebhook.ts';
import { webhookConfig } from './webhookConfig.ts';

const SECRET = 'a-secret-for-the-tests-1';
const TOKEN = 'a-token';
const toEnd: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

/** A whole centre whose telephony is pushed to it. */
async function pushedCentre(settings: object) {
  const pbx = createWebhook(webhookConfig.parse({ secret: SECRET, ...settings }), systemClock, uuid);
  const parts = { token: TOKEN, pbx, clock: systemClock, log: createLog('silent') };
  const centre = await startCentre({ ...parts, listening: { host: '127.0.0.1', port: 0 } });
  toEnd.push(() => centre.close());
  const url = `${centre.url.replace('ws:', 'http:')}/webhook/${SECRET}`;
  const push = (said: Record<string, unknown>) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ callId: 'p1', from: '33612345678', to: '33142000100', direction: 'in', ...said }),
    });
  const desk = async (extension: string, name: string) => {
    const joined = await createRehearsalDesk({ url: centre.url, token: TOKEN, extension, name });
    toEnd.push(() => joined.leave());
    await joined.hears('snapshot');
    return joined;
  };
  return { push, desk };
}

test('a pushed call rings at two desks; who does not answer sees that a colleague did', async () => {
  const { push, desk } = await pushedCentre({ labels: { service: 'Service client' } });
  const amina = await desk('101', 'Amina Benali');
  const bruno = await desk('102', 'Bruno');
  expect(amina.all('welcome')).toMatchObject([{ capabilities: [], labels: { service: 'Service client' } }]);
  await push({ event: 'newCall', user: ['Amina Benali', 'Bruno'], queue: 'service' });
  await vi.waitFor(() => expect([...amina.calls.values(), ...bruno.calls.values()]).toHaveLength(2));
  const [ringing] = amina.calls.values();
  expect(ringing).toMatchObject({ status: 'alerting', ringing: ['agent-101', 'agent-102'], queue: 'service' });
  await push({ event: 'answer', user: 'Bruno' });
  await amina.hears('event', ({ event }) => event.type === 'answered' && event.agent === 'agent-102');
  expect(amina.all('event').map(({ event }) => event.type)).toEqual([
    'arrived',
    'offered',
    'offered',
    'withdrawn',
    'answered',
  ]);
  await bruno.hears('agents', ({ changed }) =>
    changed.some(({ agent, phone }) => agent === 'agent-102' && phone === 'talking'),
  );
  await push({ event: 'hangup', cause: 'normalClearing' });
  await bruno.hears('event', ({ event }) => event.type === 'ended');
  expect([...bruno.calls.values()]).toMatchObject([{ status: 'cleared', outcome: 'answered', owners: ['agent-102'] }]);
});

test('a desk that comes back in the middle of a pushed call finds it', async () => {
  const { push, desk } = await pushedCentre({ agents: { '101': { agent: 'amina', users: ['w0'] } } });
  const amina = await desk('101', 'Amina Benali');
  await push({ event: 'newCall', userId: ['w0'], from: 'anonymous' });
  await push({ event: 'answer', userId: 'w0', from: 'anonymous' });
  await amina.hears('event', ({ event }) => event.type === 'answered');
  await amina.leave();
  const again = await desk('101', 'Amina Benali');
  expect([...again.calls.values()]).toMatchObject([
    { status: 'connected', owners: ['amina'], remote: { withheld: true, raw: null } },
  ]);
  expect(JSON.stringify(again.heard)).not.toContain('612345678');
});
