import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SyncFromCentre } from '../../shared/link/sync/frames.ts';
import { SYNC_DEADLINE_MS } from '../../shared/link/sync/frames.ts';
import type { Mutation } from '../../shared/link/sync/mutations.ts';
import { nextSync, wakeAt } from './syncCore.ts';
import type { SyncEvent, SyncMachine, SyncStep } from './syncMachine.ts';
import { firstMachine } from './syncMachine.ts';
import type { LocalSync } from './syncStore.ts';
import { syncStateOf } from './syncView.ts';

const local = (patch: Partial<LocalSync> = {}): LocalSync => ({
  ...{ incarnation: 'inc-1', lastMseq: 0, lastAcked: 0, epoch: 'e', hasUnsent: false, wasClean: true },
  cursors: [{ scope: 'all', phase: 'live', seq: 0 }],
  ...patch,
});

const welcome = (patch: object = {}): SyncFromCentre => ({
  ...{ type: 'welcome', epoch: 'e', now: 0, head: 0, gc: 0, lastMseq: 0, lastId: null, scopes: ['all'], mayPull: true },
  user: { id: 'u', name: 'U', role: 'agent' },
  ...patch,
});

const mutation = (mseq: number): Mutation => ({
  ...{ mseq, id: `m-${mseq}`, kind: 'promise-removed', rowId: 'p', v: 1, at: 0, body: { id: 'p' } },
});

/** A machine under the hand: what it wants is collected. */
function hand(first: Partial<LocalSync> = {}) {
  let machine: SyncMachine = firstMachine('device');
  let now = 0;
  const hear = (event: SyncEvent): SyncStep[] => {
    const [after, steps] = nextSync(machine, event, { now, random: 0.5, incarnation: 'new' });
    machine = after;
    return steps;
  };
  hear({ type: 'start', local: local(first) });
  return {
    hear,
    frame: (frame: SyncFromCentre) => hear({ type: 'frame', frame }),
    pass: (ms: number) => {
      now += ms;
      return hear({ type: 'tick' });
    },
    machine: () => machine,
    setClock: (to: number) => {
      now = to;
    },
    pause: () => (wakeAt(machine) ?? 0) - now,
    state: () => syncStateOf(machine),
    goLive(told: object = {}, met: Partial<LocalSync> = first): SyncStep[] {
      hear({ type: 'tick' });
      hear({ type: 'opened', token: 't' });
      hear({ type: 'frame', frame: welcome(told) });
      return hear({ type: 'met', local: local(met) });
    },
  };
}

const sent = (steps: SyncStep[]) => steps.flatMap((step) => (step.do === 'send' ? [step.frame] : []));
const kinds = (steps: SyncStep[]) => steps.map((step) => (step.do === 'send' ? step.frame.type : step.do));

test('with nothing to do there is nothing to say, and no moment to wake for but the night', () => {
  const desk = hand();
  expect(desk.goLive()).toEqual([]);
  expect(desk.state()).toBe('live');
  expect(desk.hear({ type: 'tick' })).toEqual([]);
  expect(wakeAt(desk.machine())).toBeGreaterThan(3_600_000 * 0.5);
});

test('a question without an answer ends the connection, and the pauses between attempts grow', () => {
  const desk = hand();
  expect(kinds(desk.goLive({ head: 5 }))).toEqual(['pull']);
  expect(desk.pass(SYNC_DEADLINE_MS - 1)).toEqual([]);
  expect(kinds(desk.pass(1))).toEqual(['close', 'stop-copy']);
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    desk.pass(1_000_000);
    desk.hear({ type: 'lost' });
    pauses.push(desk.pause());
  }
  expect(pauses.every((pause, i) => i === 0 || pause >= (pauses[i - 1] ?? 0))).toBe(true);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000);
});

test('a clock that is set back does not make anything wait longer', () => {
  const waiting = hand();
  waiting.hear({ type: 'tick' });
  waiting.hear({ type: 'lost' });
  expect(waiting.pause()).toBeGreaterThan(0);
  waiting.setClock(-3_600_000);
  waiting.hear({ type: 'clock-set-back' });
  expect(waiting.pause()).toBe(0);

  const asking = hand();
  asking.goLive({ head: 5 });
  asking.setClock(-3_600_000);
  expect(kinds(asking.hear({ type: 'clock-set-back' }))).toEqual(['close', 'stop-copy']);
  expect(asking.pause()).toBeLessThan(1_000);
});

test('one batch is under way at a time; what is written meanwhile goes with the next', () => {
  const desk = hand({ hasUnsent: true });
  expect(kinds(desk.goLive())).toEqual(['take']);
  const [push] = sent(desk.hear({ type: 'taken', mutations: [mutation(1)] }));
  expect(desk.hear({ type: 'written' })).toEqual([]);
  const pushed = { type: 'pushed', ask: (push as { ask: string }).ask, lastMseq: 1 } as const;
  const results = [{ mseq: 1, id: 'm-1', outcome: 'applied' as const, seq: 4 }];
  expect(kinds(desk.frame({ ...pushed, results }))).toEqual(['settle', 'pull']);
  expect(kinds(desk.hear({ type: 'settled' }))).toEqual(['take']);
  expect(desk.hear({ type: 'taken', mutations: [] })).toEqual([]);
  expect(desk.state()).toBe('behind');
});

test('what is new while the store still meets the centre is pulled after that', () => {
  const desk = hand();
  desk.hear({ type: 'tick' });
  desk.hear({ type: 'opened', token: 't' });
  desk.frame(welcome());
  desk.frame({ type: 'head', seq: 7 });
  expect(kinds(desk.hear({ type: 'met', local: local() }))).toEqual(['pull']);
});

test('what was pushed is pulled, whether or not somebody tells that it is there', () => {
  const desk = hand({ hasUnsent: true });
  desk.goLive();
  const [push] = sent(desk.hear({ type: 'taken', mutations: [mutation(1)] }));
  const results = [{ mseq: 1, id: 'm-1', outcome: 'applied' as const, seq: 4 }];
  const steps = desk.frame({ type: 'pushed', ask: (push as { ask: string }).ask, lastMseq: 1, results });
  expect(sent(steps)).toMatchObject([{ type: 'pull', scope: 'all', after: 0 }]);
});

test.each([
  ['says so', { fork: true as const, results: [] }, 'fork'],
  ['answers for another mutation', { results: [{ mseq: 1, id: 'x', outcome: 'applied' as const, seq: 1 }] }, 'fork'],
  ['expects an earlier one', { expect: 1, results: [] }, 'send-again'],
])('where the centre %s, the store draws the consequence', (_, said, wanted) => {
  const desk = hand({ hasUnsent: true });
  desk.goLive();
  const [push] = sent(desk.hear({ type: 'taken', mutations: [mutation(1)] }));
  const steps = desk.frame({ type: 'pushed', ask: (push as { ask: string }).ask, lastMseq: 0, ...said });
  expect(kinds(steps)).toEqual([wanted]);
});

test('another incarnation says hello again at once', () => {
  const desk = hand();
  expect(kinds(desk.goLive({}, { incarnation: 'inc-2' }))).toEqual(['close', 'stop-copy']);
  desk.pass(1_000);
  const [hello] = sent(desk.hear({ type: 'opened', token: 't' }));
  expect(hello).toMatchObject({ type: 'hello', incarnation: 'inc-2' });
});

test('pages follow each other until the scope is told whole, and then it is quiet', () => {
  const desk = hand();
  const [first] = sent(desk.goLive({ head: 9 }));
  expect(first).toMatchObject({ type: 'pull', scope: 'all', after: 0 });
  const page = { type: 'page' as const, scope: 'all', entries: [], head: 9 };
  desk.frame({ ...page, ask: '1', next: 4, isLast: false });
  const [second] = sent(
    desk.hear({ type: 'paged', cursors: [{ scope: 'all', phase: 'live', seq: 4 }], ms: 1, rows: 0 }),
  );
  expect(second).toMatchObject({ type: 'pull', after: 4 });
  desk.frame({ ...page, ask: '2', next: 9, isLast: true });
  expect(desk.hear({ type: 'paged', cursors: [{ scope: 'all', phase: 'live', seq: 9 }], ms: 1, rows: 0 })).toEqual([]);
  expect(desk.frame({ type: 'head', seq: 9 })).toEqual([]);
  expect(sent(desk.frame({ type: 'head', seq: 10 }))).toMatchObject([{ type: 'pull', after: 9 }]);
});

test('a desk that is too old goes on pushing and no longer pulls', () => {
  const desk = hand({ hasUnsent: true });
  expect(kinds(desk.goLive({ mayPull: false, head: 50 }))).toEqual(['take']);
  expect(desk.machine().code).toBe('protocol-too-old');
});

test('a session that was revoked is not tried again every second', () => {
  const desk = hand();
  desk.hear({ type: 'tick' });
  desk.hear({ type: 'opened', token: 't' });
  desk.frame({ type: 'refused', code: 'revoked', message: '' });
  expect(desk.state()).toBe('refused');
  expect(desk.pass(50_000)).toEqual([]);
  expect(kinds(desk.hear({ type: 'retry-now' }))).toEqual(['open']);
});

test('after an end that was none, everything is compared in the first quiet moment, and a range that differs is fetched', () => {
  const desk = hand({ wasClean: false });
  const [sums] = sent(desk.goLive());
  expect(sums).toMatchObject({ type: 'sums', kind: 'customer' });
  const theirs = [{ range: 7, count: 2, sum: '12' }];
  expect(kinds(desk.frame({ type: 'sums', ask: '1', at: 0, sums: theirs }))).toEqual(['sums']);
  const [range] = sent(desk.hear({ type: 'summed', result: { at: 0, sums: [{ range: 7, count: 1, sum: '5' }] } }));
  expect(range).toMatchObject({ type: 'range', kind: 'customer', range: 7 });
  expect(kinds(desk.frame({ type: 'rows', ask: '2', rows: [], isLast: true }))).toEqual(['repair']);
  expect(sent(desk.hear({ type: 'repaired', count: 1 }))).toMatchObject([{ type: 'sums', kind: 'interaction' }]);
  expect(desk.machine().repaired).toBe(1);
});

test('where the centre is ahead in what this desk is told of no head for, that is pulled, and compared again at once', () => {
  const desk = hand({ wasClean: false });
  desk.goLive();
  expect(sent(desk.frame({ type: 'sums', ask: '1', at: 3, sums: [] }))).toMatchObject([{ type: 'pull', after: 0 }]);
  const page: SyncFromCentre = { type: 'page', ask: '2', scope: 'all', entries: [], next: 3, head: 3, isLast: true };
  expect(kinds(desk.frame(page))).toEqual(['page']);
  const cursors = [{ scope: 'all', phase: 'live' as const, seq: 3 }];
  const [again] = sent(desk.hear({ type: 'paged', cursors, ms: 1, rows: 0 }));
  expect(again).toMatchObject({ type: 'sums', kind: 'customer', upTo: 3 });
});

test('a centre that is always ahead is compared with later', () => {
  const desk = hand({ wasClean: false });
  let [asked] = sent(desk.goLive());
  for (let seq = 1; asked; seq += 1) {
    const ask = Number((asked as { ask: string }).ask);
    desk.frame({ type: 'sums', ask: `${ask}`, at: seq, sums: [] });
    const page = { scope: 'all', entries: [], next: seq, head: seq, isLast: true };
    desk.frame({ type: 'page', ask: `${ask + 1}`, ...page });
    [asked] = sent(desk.hear({ type: 'paged', cursors: [{ scope: 'all', phase: 'live', seq }], ms: 1, rows: 0 }));
    expect(seq).toBeLessThan(10);
  }
  expect(desk.pause()).toBe(30_000);
});

test('a scope that is being left is not compared', () => {
  const cursors = ['team:north', 'team:south'].map((scope) => ({ scope, phase: 'live' as const, seq: 0 }));
  const desk = hand({ wasClean: false, cursors });
  expect(sent(desk.goLive({ scopes: ['team:south'] }))).toMatchObject([{ type: 'sums', scope: 'team:south' }]);
});

/** What may happen, whenever it likes; the frames answer the newest question or none. */
const anyEvent = fc.oneof(
  ...[
    { type: 'tick' },
    { type: 'lost' },
    { type: 'retry-now' },
    { type: 'clock-set-back' },
    { type: 'opened', token: 't' },
    { type: 'written' },
    { type: 'settled' },
    { type: 'store-failed' },
    { type: 'taken', mutations: [] },
    { type: 'taken', mutations: [mutation(1)] },
    { type: 'met', local: local({ hasUnsent: true }) },
    { type: 'met', local: local({ incarnation: 'other' }) },
    { type: 'forked', local: local({ incarnation: 'third' }) },
    { type: 'summed', result: null },
    { type: 'repaired', count: 0 },
    { type: 'left', cursors: local().cursors },
    { type: 'copied', cursors: local().cursors, againAfterMs: 5 },
    { type: 'paged', cursors: [{ scope: 'all', phase: 'live', seq: 3 }], ms: 5, rows: 10 },
    { type: 'frame', frame: welcome({ head: 9 }) },
    { type: 'frame', frame: { type: 'head', seq: 30 } },
    { type: 'frame', frame: { type: 'reset', ask: '1', scope: 'all' } },
    { type: 'frame', frame: { type: 'refused', code: 'busy', message: '' } },
    { type: 'frame', frame: { type: 'scopes', scopes: [] } },
    { type: 'frame', frame: { type: 'pushed', ask: '1', results: [], lastMseq: 0 } },
    { type: 'frame', frame: { type: 'page', ask: '1', scope: 'all', entries: [], next: 9, head: 9, isLast: true } },
  ].map((event) => fc.constant(event as SyncEvent)),
);

test('whatever happens in whatever order, one question of each kind is open, and every question has its deadline', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      const desk = hand();
      for (const event of events) {
        const before = desk.machine();
        const asked = sent(desk.hear(event)).map(({ type }) => type);
        expect(new Set(asked).size).toBe(asked.length);
        const { live, phase } = desk.machine();
        if (asked.includes('push')) expect(before.live?.push?.stage).toBe('taking');
        if (live?.push?.stage === 'asked') expect(live.push.deadline).toBeLessThanOrEqual(SYNC_DEADLINE_MS);
        expect(wakeAt(desk.machine()) === null).toBe(phase === 'off');
      }
    }),
    { numRuns: 500 },
  );
});

test('after any faults, a centre that answers finds the desk live, with nothing unsent and nothing more to say', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      const desk = hand({ hasUnsent: true });
      for (const event of events) desk.hear(event);
      desk.hear({ type: 'lost' });
      let waiting = [mutation(1)];
      let seq = 0;
      let steps = desk.pass(120_000);
      let turns = 0;
      for (; steps.length > 0 && turns < 200; turns += 1) {
        const answers = steps.flatMap((step): SyncEvent[] => answerOf(step));
        steps = answers.flatMap((answer) => desk.hear(answer));
      }
      expect(turns).toBeLessThan(200);
      expect(desk.state()).toBe('live');
      expect({ waiting, seq }).toEqual({ waiting: [], seq: 12 });

      function answerOf(step: SyncStep): SyncEvent[] {
        const cursors = [{ scope: 'all', phase: 'live' as const, seq }];
        if (step.do === 'open') return [{ type: 'opened', token: 't' }];
        if (step.do === 'meet') return [{ type: 'met', local: { ...desk.machine().local, hasUnsent: true, cursors } }];
        if (step.do === 'take') return [{ type: 'taken', mutations: waiting }];
        if (step.do === 'settle') {
          waiting = [];
          return [{ type: 'settled' }];
        }
        if (step.do === 'page') {
          seq = step.next;
          return [{ type: 'paged', cursors: [{ scope: 'all', phase: 'live', seq }], ms: 1, rows: 1 }];
        }
        if (step.do === 'sums') return [{ type: 'summed', result: { at: seq, sums: [] } }];
        if (step.do !== 'send') return [];
        const { frame } = step;
        if (frame.type === 'hello') return [{ type: 'frame', frame: welcome({ head: 12 }) }];
        const of = { ask: 'ask' in frame ? frame.ask : '' };
        if (frame.type === 'push') {
          const results = frame.mutations.map(({ mseq, id }) => ({ mseq, id, outcome: 'applied' as const, seq: 12 }));
          return [{ type: 'frame', frame: { type: 'pushed', ...of, results, lastMseq: 1 } }];
        }
        if (frame.type === 'sums') return [{ type: 'frame', frame: { type: 'sums', ...of, at: seq, sums: [] } }];
        if (frame.type !== 'pull') return [];
        const next = Math.min(12, frame.after + 5);
        const page = { scope: 'all', entries: [], next, head: 12, isLast: next === 12 };
        return [{ type: 'frame', frame: { type: 'page', ...of, ...page } }];
      }
    }),
    { numRuns: 300 },
  );
});
