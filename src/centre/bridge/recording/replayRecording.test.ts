import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallReport } from '../../../shared/call/callReport.ts';
import type { RecordedAdapter } from './readRecording.ts';
import { readRecording } from './readRecording.ts';
import { replayRecording } from './replayRecording.ts';

const folder = join(import.meta.dirname, '../../../../test/traces');
const adapters: RecordedAdapter[] = ['ami', 'ari'];
const linesOf = (name: string, adapter: RecordedAdapter) =>
  readFileSync(join(folder, `${name}.${adapter}.jsonl`), 'utf8')
    .trim()
    .split('\n');
const replay = (lines: string[], adapter: RecordedAdapter) => replayRecording(readRecording(lines.join('\n'), adapter));
const CLAIRE = { number: '+33612345678', raw: '+33612345678', name: 'Claire Dupont', withheld: false };

/** What people saw happen when the recordings were made. */
const seen: Record<string, Partial<CallReport> & { talkMs: number; alertingAt: number | null }> = {
  'inbound-answered-hangup-by-caller': {
    direction: 'inbound',
    remote: CLAIRE,
    did: '601',
    owners: ['agent1'],
    offeredTo: ['agent1'],
    outcome: 'answered',
    alertingAt: 403,
    talkMs: 3009,
    hangupBy: 'caller',
  },
  'hold-unhold': { owners: ['agent1'], outcome: 'answered', alertingAt: 425, talkMs: 7017, hangupBy: 'caller' },
  'outbound-busy': {
    direction: 'outbound',
    remote: { number: '+33142685301', raw: '0142685301', name: null, withheld: false },
    owners: ['agent1'],
    outcome: 'busy',
    causeCode: 17,
    alertingAt: null,
    talkMs: 0,
  },
  'blind-transfer': {
    remote: CLAIRE,
    owners: ['agent1', 'agent2'],
    offeredTo: ['agent1', 'agent2'],
    transfers: [{ kind: 'blind', from: 'agent1', to: 'agent2', completed: true }],
    alertingAt: 391,
    talkMs: 5517,
    hangupBy: 'caller',
  },
  'attended-transfer': {
    remote: CLAIRE,
    owners: ['agent1', 'agent2'],
    transfers: [{ kind: 'attended', from: 'agent1', to: 'agent2', completed: true }],
    alertingAt: 345,
    talkMs: 7825,
    hangupBy: 'agent',
  },
  'queue-abandoned': {
    queue: 'support',
    owners: [],
    outcome: 'abandoned',
    alertingAt: 392,
    talkMs: 0,
    hangupBy: 'caller',
  },
};
const holds: Record<string, number> = { 'hold-unhold': 2, 'attended-transfer': 1 };
const names = Object.keys(seen);

/** The customers' calls: a consultation may stand beside. */
const customers = (calls: CallReport[]) => calls.filter(({ direction }) => direction !== 'internal');

function expectAsSeen(calls: CallReport[], name: string): void {
  const { talkMs, alertingAt, ...rest } = seen[name]!;
  const [call, ...others] = customers(calls);
  expect(others).toEqual([]);
  expect(call).toMatchObject(rest);
  expect(call?.holds).toHaveLength(holds[name] ?? 0);
  expect(Math.abs((call?.talkMs ?? 0) - talkMs)).toBeLessThan(100);
  expect(Math.abs((call?.alertingAt ?? 0) - (alertingAt ?? 0))).toBeLessThan(100);
}

for (const adapter of adapters) {
  test.each(names)(`%s is told from ${adapter} as it was seen`, (name) => {
    expectAsSeen(replay(linesOf(name, adapter), adapter), name);
  });

  test.each(names)(`%s is told from ${adapter} as it was seen, though every event comes twice`, (name) => {
    const twice = linesOf(name, adapter).flatMap((line) => [line, line]);
    expectAsSeen(replay(twice, adapter), name);
  });

  test.each(names)(`%s is told from ${adapter} as it was seen, among events of kinds nobody knows`, (name) => {
    const strange = {
      Event: 'CrocodileSighted',
      type: 'CrocodileSighted',
      Uniqueid: '1.9',
      Channel: 'PJSIP/agent9-0000ff',
    };
    const among = linesOf(name, adapter).flatMap((line) => [
      line,
      JSON.stringify({ t: JSON.parse(line).t, event: strange }),
    ]);
    expectAsSeen(replay(among, adapter), name);
  });

  test(`wherever a hole is in what ${adapter} told, nothing is invented and nothing stays open`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(1_000), fc.nat(1_000), (name, a, b) => {
        const lines = linesOf(name, adapter);
        const [from, to] = [a, b].map((n) => Math.floor((n / 1_001) * lines.length)).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const at = (i: number) => JSON.parse(lines[i]!).t;
        const hole = [
          { t: at(from), meta: 'close' },
          { t: at(to), meta: 'open' },
        ].map((meta) => JSON.stringify(meta));
        expectSane(replay([...lines.slice(0, from), ...hole, ...lines.slice(to)], adapter), name);
      }),
      { numRuns: 150 },
    );
  });
}

function expectSane(calls: CallReport[], name: string): void {
  const isAnswered = seen[name]!.talkMs > 0;
  for (const call of customers(calls)) {
    const moments = [call.startedAt, call.alertingAt, call.answeredAt, call.endedAt].filter((at) => at !== null);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(call.endedAt).not.toBeNull();
    expect(call.answeredAt !== null && !isAnswered).toBe(false);
    expect([null, (seen[name]!.remote ?? CLAIRE).number]).toContain(call.remote.number);
  }
}

test('lines that are no recording are passed over and counted', () => {
  const { moments, brokenLines } = readRecording(
    '{"t":1,"meta":"open"}\n{"t":2,"event":{"Ev\nnonsense\n\n{"event":{}}\n',
  );
  expect(moments).toHaveLength(1);
  expect(brokenLines).toBe(3);
});

test('whatever stands in a recording, reading and replaying it never throws', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constant('1.1'),
    fc.constant('PJSIP/agent1-00000001'),
    fc.constant('6'),
    fc.array(fc.string()),
  );
  const kind = fc.constantFrom(
    'Newchannel',
    'DialBegin',
    'DialEnd',
    'BridgeEnter',
    'Hangup',
    'AttendedTransfer',
    'Dial',
    'ChannelCreated',
  );
  const header = fc.constantFrom(
    'Channel',
    'Uniqueid',
    'Linkedid',
    'DestChannel',
    'DestUniqueid',
    'ChannelState',
    'DialStatus',
    '__proto__',
  );
  const event = fc.tuple(kind, fc.dictionary(header, value)).map(([k, rest]) => ({ ...rest, Event: k, type: k }));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), fc.constantFrom(...adapters), (events, adapter) => {
      replay(
        events.map((one, t) => JSON.stringify({ t, event: one })),
        adapter,
      );
    }),
  );
});
