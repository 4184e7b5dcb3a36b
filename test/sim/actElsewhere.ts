import { placedCustomer } from '../centreStore/sayings.ts';
import type { Command } from './commands.ts';
import type { Floor } from './createFloor.ts';
import { CUSTOMERS } from './createFloor.ts';
import type { SimDesk } from './desk/createSimDesk.ts';

/** What others do at the centre: imports, supervisors, administrators, time. */
export function actElsewhere(floor: Floor, command: Command, at: (n: number) => SimDesk): void {
  const { time, centre } = floor;
  switch (command.do) {
    case 'import': {
      const row = placedCustomer(CUSTOMERS[command.one] ?? '', command.scopes ?? undefined, {
        city: `I${command.value}`,
      });
      // A column that the desks do not know yet.
      const body = command.isNewer ? { ...row.body, shoeSize: command.value } : row.body;
      void centre.put([{ ...row, body }]);
      return;
    }
    case 'remove':
      return void centre.remove(CUSTOMERS[command.one] ?? '');
    case 'scopes':
      return void centre.setScopes(CUSTOMERS[command.one] ?? '', command.scopes);
    case 'permit':
      return floor.permit(at(command.desk), command.scopes);
    case 'gc':
      return void centre.collect(time.now() - command.olderThanMs);
    case 'upgrade': {
      const desk = at(command.desk);
      desk.isOld = true;
      desk.kill();
      desk.start();
      floor.ends(command.afterMs, () => {
        desk.isOld = false;
        desk.end();
        desk.start();
      });
      return;
    }
    default:
  }
}
