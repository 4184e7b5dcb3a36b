import { actElsewhere } from './actElsewhere.ts';
import { actOnDesk } from './actOnDesk.ts';
import type { Command } from './commands.ts';
import type { Floor } from './createFloor.ts';
import type { SimDesk } from './desk/createSimDesk.ts';
import { fail } from './fail.ts';

/** Does one thing on the floor. What cannot be done there is not done. */
export function act(floor: Floor, command: Command): void {
  const at = (n: number): SimDesk => floor.desks[n % floor.desks.length] as SimDesk;
  fail(floor, command, at);
  actElsewhere(floor, command, at);
  actOnDesk(floor, command, at);
}
