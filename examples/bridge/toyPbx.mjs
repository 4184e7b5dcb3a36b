// A telephone system with one phone and two callers, one after the other: what a real PBX would be in its place.
import { randomUUID } from 'node:crypto';

const ended = (outcome, causeCode) => ({ type: 'ended', outcome, causeCode, hangupBy: 'agent' });

/** What the agent may ask for in each state of a call, and the event that follows. */
const commands = {
  answer: { alerting: { type: 'answered', agent: 'agent1' } },
  reject: { alerting: ended('rejected', 21) },
  hold: { connected: { type: 'held' } },
  retrieve: { held: { type: 'retrieved' } },
  hangup: { connected: ended('answered', 16), held: ended('answered', 16) },
};

/** What each event does to a call, so that a snapshot shows it as it is. */
const effects = {
  arrived: () => {},
  offered: (call, { at, agent }) =>
    Object.assign(call, { status: 'alerting', alertingAt: at, offeredTo: [agent], ringing: [agent] }),
  answered: (call, { at, agent }) =>
    Object.assign(call, { status: 'connected', answeredAt: at, ringing: [], owners: [agent] }),
  held: (call, { at }) => Object.assign(call, { status: 'held', heldAt: at }),
  retrieved: (call, { at }) => {
    call.holds.push({ from: call.heldAt, to: at });
    delete call.heldAt;
    call.status = 'connected';
  },
  ended: (call, { at, outcome, causeCode, hangupBy }) => {
    if (call.heldAt) effects.retrieved(call, { at });
    const status = call.answeredAt ? 'cleared' : 'failed';
    Object.assign(call, { status, ringing: [], endedAt: at, outcome, causeCode, hangupBy });
  },
};

export function createToyPbx(onEvent) {
  const callers = [
    { number: '+33639981234', raw: '0639981234', name: null, withheld: false },
    { number: null, raw: null, name: null, withheld: true },
  ];
  const calls = new Map();

  function happen(call, said) {
    const event = { at: Date.now(), ...said };
    effects[event.type](call, event);
    onEvent(call.id, event);
  }

  return {
    capabilities: ['answer', 'reject', 'hangup', 'hold'],
    calls: () => [...calls.values()],
    isIdle: () => [...calls.values()].every((call) => call.endedAt),
    phone: () => {
      const live = [...calls.values()].find((call) => !call.endedAt);
      return live ? (live.status === 'alerting' ? 'ringing' : 'talking') : 'idle';
    },
    ringNext: () => {
      const remote = callers.shift();
      if (!remote) return;
      const arrived = { direction: 'inbound', remote, did: '+33142000100', queue: 'service' };
      const none = { offeredTo: [], ringing: [], owners: [], holds: [], transfers: [] };
      const began = { status: 'initiated', startedAt: Date.now(), alertingAt: null, conference: false, muted: false };
      const call = { id: randomUUID(), ...arrived, ...began, ...none };
      calls.set(call.id, call);
      happen(call, { type: 'arrived', ...arrived });
      happen(call, { type: 'offered', agent: 'agent1' });
    },
    forget: (id) => calls.delete(id),
    run: ({ do: name, call: id }) => {
      if (!Object.hasOwn(commands, name)) return { ok: false, code: 'telephony-cannot' };
      const call = calls.get(id);
      if (!call || call.endedAt) return { ok: false, code: 'no-such-call' };
      const event = commands[name][call.status];
      if (!event) return { ok: false, code: 'not-now' };
      happen(call, event);
      return { ok: true };
    },
  };
}
