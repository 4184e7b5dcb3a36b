import { expect, test } from 'vitest';
import { rehearseFloor } from './rehearseFloor.ts';

const CLAIRE = '+33612345678';

test('a busy day leaves nothing behind', () => {
  const floor = rehearseFloor();
  for (let n = 1; n <= 1_100; n += 1) {
    const caller = floor.comesIn(`${n}.1`, CLAIRE);
    const phone = floor.rings(caller, 'agent1', `${n}.2`);
    floor.answered(caller, phone);
    floor.together(`b${n}`, phone, caller);
    const second = floor.dialsOut('agent1', `${n}.3`, '102');
    const colleague = floor.rings(second, 'agent2', `${n}.4`);
    floor.answered(second, colleague);
    floor.say({ type: 'attendedTransferred', first: phone, second, target: { ...colleague, linkedId: `${n}.1` } });
    floor.gone(phone, second, caller, colleague);
  }
  expect(floor.legsAlive()).toBe(0);
  expect([...floor.calls.values()].every((call) => 'endedAt' in call)).toBe(true);
});

test('a call whose caller had hung up before it was told ends with its last leg', () => {
  const floor = rehearseFloor();
  const first = floor.comesIn('1.4', CLAIRE, { linkedId: '1.1' });
  const caller = floor.comesIn('1.1', CLAIRE);
  floor.gone(caller);
  const phone = { ...caller, id: '1.2', name: 'PJSIP/agent1-0000000f', state: 'down', number: '101' } as const;
  floor.say({ type: 'created', leg: phone });
  floor.asked({ ...first, linkedId: '1.9' });
  floor.say({ type: 'dialled', caller, callee: phone, dialString: 'agent1' });
  floor.answered(caller, phone);
  floor.together('b1', phone, caller);
  floor.gone(phone, { ...first, linkedId: '1.9' });
  expect([...floor.calls.values()].filter((call) => !('endedAt' in call))).toEqual([]);
  expect(floor.legsAlive()).toBe(0);
});
