import type { Command } from './commands.ts';
import type { Floor } from './createFloor.ts';
import type { SimDesk } from './desk/createSimDesk.ts';

const MOST_DESKS = 6;

/** What goes wrong, and when it is over. */
export function fail(floor: Floor, command: Command, at: (n: number) => SimDesk): void {
  const { centre } = floor;
  switch (command.do) {
    case 'kill-desk':
    case 'end-desk': {
      const desk = at(command.desk);
      if (command.do === 'kill-desk') desk.kill();
      else desk.end();
      floor.ends(command.forMs, desk.start);
      return;
    }
    case 'kill-centre':
      centre.kill();
      floor.ends(command.forMs, centre.start);
      return;
    case 'line':
      at(command.desk).line.setState(command.state);
      floor.ends(command.forMs, () => at(command.desk).line.setState('up'));
      return;
    case 'slow':
      at(command.desk).line.slowMs = 30 + command.upToMs;
      floor.ends(command.forMs, () => {
        at(command.desk).line.slowMs = 30;
      });
      return;
    case 'double':
      at(command.desk).line.doubles = true;
      floor.ends(command.forMs, () => {
        at(command.desk).line.doubles = false;
      });
      return;
    case 'clock':
      at(command.desk).clockAheadMs = command.toMs;
      return;
    case 'back-up':
      return centre.backUp();
    case 'restore':
      return centre.restore();
    case 'keep-file': {
      const desk = at(command.desk);
      desk.keptFile = desk.copyFile() ?? desk.keptFile;
      return;
    }
    case 'put-back':
      return putBack(floor, at(command.desk), command.forMs);
    case 'clone': {
      const desk = at(command.desk);
      const file = desk.copyFile();
      if (file && floor.desks.length < MOST_DESKS) floor.clone(desk, file).start();
      return;
    }
    default:
  }
}

function putBack(floor: Floor, desk: SimDesk, ms: number): void {
  if (!desk.keptFile) return;
  desk.kill();
  desk.putFile(desk.keptFile);
  floor.ends(ms, desk.start);
}
