import { expect, test } from 'vitest';
import { shortScript } from '../../../../test/shortScript.ts';
import { demoCustomers } from '../demoCustomers.ts';
import { demoCalls, withCallsOf } from './demoCalls.ts';

const now = Date.UTC(2026, 10, 22, 9);
const customers = demoCustomers({ now, seed: 1 });
const material = {
  scripts: ['inbound-reception', 'complaint', 'outbound-offer', 'satisfaction', 'callback'].map((id) => ({
    ...shortScript,
    id,
  })),
  dispositions: [
    { key: 'resolved', label: 'Demande traitée' },
    { key: 'followed', label: 'Réclamation suivie' },
  ],
};
const calls = demoCalls(customers, material, { now, seed: 1 });
const claire = customers[0];
const herCall = calls.find(
  ({ customerId, disposition }) => customerId === claire?.id && disposition?.key === 'followed',
);

test('the log of a demonstration has some sixty calls by several agents, of the days before', () => {
  expect(calls.length).toBeGreaterThan(50);
  expect(calls.length).toBeLessThan(80);
  expect(new Set(calls.map(({ agent }) => agent)).size).toBeGreaterThan(3);
  expect(calls.every(({ closedAt }) => closedAt < now)).toBe(true);
});

test('each call of a customer is one their timeline has: same moment, agent and length', () => {
  for (const { customerId, interactionId, call, agent, notes } of calls.filter((one) => one.customerId !== null)) {
    const contact = customers.find(({ id }) => id === customerId)?.contacts.find(({ id }) => id === interactionId);
    expect(contact).toMatchObject({ at: call.startedAt, channel: 'call', agent });
    expect(call.status === 'cleared' ? call.endedAt - call.answeredAt : null).toBe(contact?.durationMs);
    expect(notes.text.split('\n')[0]).toBe(contact?.subject);
  }
});

test('a story goes forward in time, and its steps lie within the talk', () => {
  for (const { lines, call } of calls) {
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b));
    if (call.status !== 'cleared') continue;
    const steps = lines.filter(({ kind }) => kind === 'step');
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.every(({ at }) => at >= call.answeredAt && at <= call.endedAt)).toBe(true);
  }
});

test('Claire’s complaint is there with the promise that was made in it', () => {
  expect(herCall?.agent).toBe('Bruno Lefèvre');
  expect(herCall?.lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['step', 'promise', 'disposition']));
  expect(withCallsOf(customers, calls)[0]?.promises[0]?.callId).toBe(herCall?.interactionId);
});

test('the same seed tells the same calls', () => {
  expect(demoCalls(customers, material, { now, seed: 1 })).toEqual(calls);
});
