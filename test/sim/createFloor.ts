import { createRandom } from '../../src/shared/demo/random.ts';
import { placedCustomer } from '../centreStore/sayings.ts';
import { createKnownSessions, personOf } from '../syncStand/createKnownSessions.ts';
import { createSimCentre } from './centre/createSimCentre.ts';
import type { SimDesk } from './desk/createSimDesk.ts';
import { createSimDesk } from './desk/createSimDesk.ts';
import type { DeskFile } from './desk/deskFile.ts';
import { newDeskFile } from './desk/deskFile.ts';
import { createSimLine } from './world/simLine.ts';
import { createSimTime } from './world/simTime.ts';

export type Floor = ReturnType<typeof createFloor>;

/** Who sits where: two see all, one sees one team, one sees two. */
const SEATS: readonly (readonly string[])[] = [['all'], ['all'], ['team:a'], ['team:a', 'team:b']];
export const CUSTOMERS = ['c-00', 'c-01', 'c-02', 'c-03', 'c-04', 'c-05', 'c-06', 'c-07'];

/** A centre and its desks, all of it in one process and one thread, moved by one clock and one seed. */
export function createFloor(chance: number) {
  const time = createSimTime();
  const random = createRandom(chance);
  let ids = 0;
  let seats = 0;
  const newId = () => {
    ids += 1;
    return `id-${`${ids}`.padStart(6, '0')}`;
  };
  const people = SEATS.map((scopes, n) => personOf(`agent-${n}`, scopes));
  const permitted = new Map(people.map(({ userId, scopes }) => [userId, scopes]));
  const faults: (() => void)[] = [];
  const sessions = createKnownSessions(Object.fromEntries(people.map((person) => [person.userId, person])));
  const centre = createSimCentre({ time, random: createRandom(random.int(0, 2 ** 30)), sessions });

  const seat = (name: string, token: string, file: DeskFile): SimDesk => {
    const line = createSimLine(time, createRandom(random.int(0, 2 ** 30)));
    const own = createRandom(random.int(0, 2 ** 30));
    seats += 1;
    const load = createRandom(chance + 1_000 * seats);
    return createSimDesk({ ...{ name, token, file, time, random: own, load, line, centre, newId } });
  };
  const desks = people.map(({ userId }, n) => seat(`d${n}`, userId, newDeskFile(`device-${n}`, `first-${n}`)));
  return {
    ...{ time, centre, desks, newId },
    /** What whoever sits there may see from now on. */
    permit(desk: SimDesk, scopes: readonly string[]) {
      permitted.set(desk.token, scopes);
      sessions.set(desk.token, personOf(desk.token, scopes));
    },
    scopesOf: (desk: SimDesk) => permitted.get(desk.token) ?? [],
    /** Over before their time: faults that have an end. */
    endFaults() {
      for (const end of faults.splice(0)) end();
    },
    /** Something ends after that time, or when all faults do. */
    ends(ms: number, end: () => void) {
      let isOver = false;
      const once = () => {
        if (!isOver) end();
        isOver = true;
      };
      faults.push(once);
      time.after(ms, once);
    },
    /** The same file on another machine. */
    clone(desk: SimDesk, file: DeskFile): SimDesk {
      const other = seat(`${desk.name}x${desks.length}`, desk.token, file);
      desks.push(other);
      return other;
    },
    async open() {
      centre.start();
      const rows = [['team:a'], ['team:a', 'team:b'], ['team:b'], []].map((scopes, n) =>
        placedCustomer(CUSTOMERS[n] ?? '', scopes),
      );
      const put = centre.put(rows);
      await time.pass(50);
      await put;
      for (const desk of desks) desk.start();
      await time.pass(3_000);
    },
  };
}
