import { expect, test } from 'vitest';
import { rehearseFloor } from './rehearseFloor.ts';

test('a caller whom the PBX counts to other legs takes the call along: it does not stay open when the agent goes first', () => {
  const floor = rehearseFloor();
  const caller = floor.comesIn('1.0', '+33612345678');
  const amina = floor.rings(caller, 'agent1', '1.1');
  floor.answered(caller, amina);
  floor.together('b1', amina, caller);
  floor.say({ type: 'seen', leg: { ...caller, state: 'up', linkedId: '1.9' } });
  floor.gone(amina);
  floor.gone({ ...caller, linkedId: '1.9' });
  expect([...floor.calls.values()]).toMatchObject([{ id: '1.0', status: 'cleared', outcome: 'answered' }]);
  expect(floor.legsAlive()).toBe(0);
});
