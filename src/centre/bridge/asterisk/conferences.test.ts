import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import type { LegView } from './legView.ts';
import type { RehearsedFloor } from './rehearseFloor.ts';
import { rehearseFloor } from './rehearseFloor.ts';

const CLAIRE = '+33612345678';
const only = ({ calls }: RehearsedFloor): Call => {
  expect([...calls.values()].filter(({ direction }) => direction !== 'internal')).toHaveLength(1);
  return [...calls.values()][0] as Call;
};

/** Claire calls 601, and talks with agent1. */
function talking(floor: RehearsedFloor) {
  const caller = floor.comesIn('1.1', CLAIRE);
  const phone = floor.rings(caller, 'agent1', '1.2');
  floor.answered(caller, phone);
  floor.together('b1', phone, caller);
  return { caller, phone };
}
/** agent1 has called agent2 in: three speak together. */
function three(floor: RehearsedFloor) {
  const { caller, phone } = talking(floor);
  floor.say({ type: 'held', leg: phone });
  const second = floor.rings(caller, 'agent2', '1.3');
  floor.answered(caller, second);
  floor.together('b1', second);
  return { caller, phone, second };
}

test('a colleague who is asked and picks up rings no longer, while the agent keeps the call', () => {
  const floor = rehearseFloor();
  three(floor);
  expect(only(floor)).toMatchObject({ owners: ['agent1'], ringing: [], offeredTo: ['agent1', 'agent2'] });
});

test('who called three together hangs up: the others go on, and the colleague has the call', () => {
  const floor = rehearseFloor();
  const { caller, phone, second } = three(floor);
  expect(only(floor)).toMatchObject({ status: 'conferenced', owners: ['agent1'] });
  floor.apart('b1', phone);
  floor.gone(phone);
  expect(only(floor)).toMatchObject({ status: 'connected', conference: true, owners: ['agent1', 'agent2'] });
  floor.asked(second);
  floor.gone(second, caller);
  expect(only(floor)).toMatchObject({ status: 'cleared', hangupBy: 'agent' });
});

test('of four who speak together three go on as a conference, which a colleague has', () => {
  const floor = rehearseFloor();
  const { caller, phone } = three(floor);
  const third = floor.rings(caller, 'agent3', '1.4');
  floor.answered(caller, third);
  floor.together('b1', third);
  floor.gone(phone);
  expect(only(floor)).toMatchObject({ status: 'conferenced', owners: ['agent1', 'agent2'] });
});

test('a customer who is left with somebody outside is nobody’s call here', () => {
  const floor = rehearseFloor();
  const { caller, phone } = talking(floor);
  const outside = floor.rings(caller, '0142685306@trunk', '1.3');
  floor.answered(caller, outside);
  floor.together('b1', outside);
  expect(only(floor).status).toBe('conferenced');
  floor.gone(phone);
  expect(only(floor)).toMatchObject({
    status: 'connected',
    handedOff: true,
    transfers: [{ kind: 'attended', from: 'agent1', to: '+33142685306', completed: true }],
  });
});

test('whatever happens, only a phone that rings is told to ring', () => {
  const step = fc.record({
    what: fc.constantFrom('ring', 'answer', 'refuse', 'hold', 'unhold', 'gone', 'together', 'apart'),
    who: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const floor = rehearseFloor({
        agents: { agent1: { extension: '101' }, agent2: { extension: '102' }, agent3: { extension: '103' } },
      });
      const caller = floor.comesIn('1.1', CLAIRE);
      const phones = new Map<number, LegView>();
      const state = new Map<number, 'rings' | 'up'>();
      let n = 1;
      for (const { what, who } of steps) {
        const leg = phones.get(who);
        if (what === 'ring' && !leg) {
          n += 1;
          phones.set(who, floor.rings(caller, `agent${who}`, `1.${n}`));
          state.set(who, 'rings');
        }
        if (!leg) continue;
        if (what === 'answer' && state.get(who) === 'rings') {
          floor.answered(caller, leg);
          floor.together('b1', leg, caller);
          state.set(who, 'up');
        }
        if (what === 'hold') floor.say({ type: 'held', leg });
        if (what === 'unhold') floor.say({ type: 'unheld', leg });
        if (what === 'together' && state.get(who) === 'up') floor.together('b1', leg);
        if (what === 'apart' && state.get(who) === 'up') floor.apart('b1', leg);
        if (what === 'refuse' && state.get(who) === 'rings') floor.notAnswered(caller, leg, 'BUSY', 17);
        if (what === 'gone') floor.gone(leg);
        if (what === 'gone' || (what === 'refuse' && state.get(who) === 'rings')) {
          phones.delete(who);
          state.delete(who);
        }
      }
      const call = floor.calls.get('1.1');
      const ringing = [...state].filter(([, now]) => now === 'rings').map(([who]) => `agent${who}`);
      if (call && !('endedAt' in call)) expect(call.ringing.every((agent) => ringing.includes(agent))).toBe(true);
    }),
    { numRuns: 1_500 },
  );
});
