import assert from 'node:assert/strict';
import type { Call, Outcome } from '../../shared/call/call.ts';
import type { CallEvent } from '../../shared/call/callEvent.ts';
import { nextCall } from '../../shared/call/nextCall.ts';
import { startCall } from '../../shared/call/startCall.ts';
import type { DirectoryEntry } from '../../shared/link/bridge/agents.ts';
import type { Pbx } from './pbx.ts';

/** A PBX that a check can move: its outside world, its agents' phones, its time. */
export interface PbxUnderCheck {
  pbx: Pbx;
  /** An extension that has an agent who is ready. */
  extension: string;
  /** A call comes in and rings at the agent; `null` withholds a number that the network knows. */
  ringIn(from: string | null): Promise<void>;
  /** The agent's phone is picked up. */
  pickUp(call: string): Promise<void>;
  callerHangsUp(call: string): Promise<void>;
  /** Lets the PBX do what it does next by itself. */
  settle(): Promise<void>;
  end(): Promise<void>;
  /** False where the PBX does not tell who hung up a call that was answered. */
  tellsWhoHungUp?: boolean;
  /** Where the PBX can pause a recording: the call that is going on is recorded from now on, and the recorder may stop answering. */
  recorder?: { begins(call: string): Promise<void>; falters(call: string): Promise<void> };
}

export interface PbxCheck {
  title: string;
  run(): Promise<void>;
}

interface Witness {
  told: { call: string; event: CallEvent }[];
  agents: Map<string, DirectoryEntry>;
  calls: Map<string, Call>;
}

/** What every adapter owes the bridge. `createPbx` makes a fresh one, not started. */
export function eachPbxCheck(createPbx: () => Promise<PbxUnderCheck>): PbxCheck[] {
  return checks.map(({ title, run }) => ({ title, run: () => inFresh(createPbx, run) }));
}

type Run = (under: PbxUnderCheck, seen: Witness) => Promise<void>;

async function inFresh(createPbx: () => Promise<PbxUnderCheck>, run: Run): Promise<void> {
  const under = await createPbx();
  const seen: Witness = { told: [], agents: new Map(), calls: new Map() };
  await under.pbx.start({
    event: (call, event) => witness(seen, call, event),
    agents: (changed) => {
      for (const entry of changed) seen.agents.set(entry.agent, entry);
    },
    health: () => {},
    resynced: () => {},
  });
  under.pbx.present?.(agentOf(under), true);
  await run(under, seen).finally(() => under.end());
}

function witness(seen: Witness, id: string, event: CallEvent): void {
  seen.told.push({ call: id, event });
  const known = seen.calls.get(id);
  const next = known ? nextCall(known, event) : event.type === 'arrived' ? startCall(id, event) : undefined;
  if (next) seen.calls.set(id, next);
}

function agentOf({ pbx, extension }: PbxUnderCheck): string {
  const agent = pbx.agentAt(extension);
  assert.ok(agent, `extension ${extension} has no agent`);
  return agent;
}

const only = (seen: Witness): Call => {
  assert.equal(seen.calls.size, 1, 'one call, and no phantom beside it');
  return [...seen.calls.values()][0] as Call;
};
const typesOf = ({ told }: Witness) => told.map(({ event }) => event.type);

async function answered(under: PbxUnderCheck, seen: Witness): Promise<Call> {
  await under.ringIn('+33612345678');
  await under.pickUp(only(seen).id);
  return only(seen);
}

const recordingIn = (seen: Witness) => only(seen).recording;

function canPause(under: PbxUnderCheck): boolean {
  const can = under.pbx.capabilities().includes('record-pause');
  assert.equal(under.recorder !== undefined, can, 'a PBX that can pause is checked with a recorder, and no other');
  return can;
}

async function refusesToPause({ pbx, ...under }: PbxUnderCheck, seen: Witness, call: string): Promise<void> {
  const answer = await pbx.run(agentOf({ pbx, ...under }), { do: 'record-pause', call });
  assert.equal(answer.ok, false);
  assert.equal(recordingIn(seen), undefined);
}

const checks: { title: string; run: Run }[] = [
  {
    title: 'a call arrives before it rings, and rings before it is answered',
    run: async (under, seen) => {
      const call = await answered(under, seen);
      const types = typesOf(seen);
      assert.equal(types[0], 'arrived');
      assert.ok(types.indexOf('offered') > 0 && types.indexOf('offered') < types.indexOf('answered'), types.join());
      assert.equal(call.status, 'connected');
      assert.deepEqual(call.owners, [agentOf(under)]);
      assert.equal(call.remote.number, '+33612345678');
    },
  },
  {
    title: 'what is told of a call adds up to what the PBX shows of it',
    run: async (under, seen) => {
      const call = await answered(under, seen);
      assert.deepEqual(
        under.pbx.calls().find(({ id }) => id === call.id),
        call,
      );
    },
  },
  {
    title: 'a call ends once, and nothing is told of it afterwards',
    run: async (under, seen) => {
      const { id } = await answered(under, seen);
      await under.callerHangsUp(id);
      await under.settle();
      assert.equal(typesOf(seen).at(-1), 'ended');
      assert.equal(typesOf(seen).filter((type) => type === 'ended').length, 1);
      const hangupBy = under.tellsWhoHungUp === false ? 'unknown' : 'caller';
      assert.deepEqual(outcomeOf(only(seen)), { outcome: 'answered', hangupBy });
      assert.deepEqual(under.pbx.calls(), []);
    },
  },
  {
    title: 'a caller who gives up while it rings was missed',
    run: async (under, seen) => {
      await under.ringIn('+33612345678');
      await under.callerHangsUp(only(seen).id);
      assert.deepEqual(outcomeOf(only(seen)), { outcome: 'missed', hangupBy: 'caller' });
    },
  },
  {
    title: 'of a caller who withholds their number nothing is told',
    run: async (under, seen) => {
      await under.ringIn(null);
      await under.callerHangsUp(only(seen).id);
      for (const { event } of seen.told) {
        if (!('remote' in event)) continue;
        assert.deepEqual(event.remote, { number: null, raw: null, name: null, withheld: true });
      }
    },
  },
  {
    title: 'time never runs backwards within a call',
    run: async (under, seen) => {
      const { id } = await answered(under, seen);
      await under.callerHangsUp(id);
      const moments = seen.told.map(({ event }) => event.at);
      assert.deepEqual(
        moments,
        [...moments].sort((a, b) => a - b),
      );
    },
  },
  {
    title: 'a command for a call that does not exist is refused, not lost',
    run: async (under) => {
      const answer = await under.pbx.run(agentOf(under), { do: 'hangup', call: 'no-such-call' });
      assert.equal(answer.ok, false);
    },
  },
  {
    title:
      'a recording is paused and resumed where the PBX can, and told each time; elsewhere nobody is told that it was',
    run: async (under, seen) => {
      const { id } = await answered(under, seen);
      if (!canPause(under)) return refusesToPause(under, seen, id);
      await under.recorder?.begins(id);
      assert.equal(only(seen).recording?.state, 'on');
      for (const [word, state] of [
        ['record-pause', 'paused'],
        ['record-resume', 'on'],
      ] as const) {
        assert.deepEqual(await under.pbx.run(agentOf(under), { do: word, call: id }), { ok: true, value: {} });
        assert.equal(recordingIn(seen)?.state, state);
        assert.deepEqual(under.pbx.calls().find((call) => call.id === id)?.recording, recordingIn(seen));
      }
      await under.callerHangsUp(id);
      assert.equal(recordingIn(seen), undefined);
    },
  },
  {
    title: 'a recording that cannot be paused at this moment is still on, and whoever asked is told so',
    run: async (under, seen) => {
      const { id } = await answered(under, seen);
      if (!canPause(under)) return;
      await under.recorder?.begins(id);
      await under.recorder?.falters(id);
      const answer = await under.pbx.run(agentOf(under), { do: 'record-pause', call: id });
      assert.deepEqual([answer.ok, !answer.ok && answer.code], [false, 'telephony-refused']);
      assert.equal(recordingIn(seen)?.state, 'on');
    },
  },
  {
    title: 'an agent’s phone is told to ring, to talk and to be idle again',
    run: async (under, seen) => {
      const agent = agentOf(under);
      const phones: (string | undefined)[] = [];
      await under.ringIn('+33612345678');
      phones.push(seen.agents.get(agent)?.phone);
      await under.pickUp(only(seen).id);
      phones.push(seen.agents.get(agent)?.phone);
      await under.callerHangsUp(only(seen).id);
      phones.push(seen.agents.get(agent)?.phone);
      assert.deepEqual(phones, ['ringing', 'talking', 'idle']);
    },
  },
  {
    title: 'a PBX that was stopped tells nothing any more',
    run: async (under, seen) => {
      await under.ringIn('+33612345678');
      await under.pbx.stop();
      const before = seen.told.length;
      await under.settle();
      assert.equal(seen.told.length, before);
    },
  },
];

function outcomeOf(call: Call): { outcome: Outcome; hangupBy: string } | string {
  return 'endedAt' in call ? { outcome: call.outcome, hangupBy: call.hangupBy } : call.status;
}
