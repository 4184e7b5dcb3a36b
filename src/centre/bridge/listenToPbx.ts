import type { Call } from '../../shared/call/call.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Floor } from './floor.ts';
import type { PbxListener } from './pbx.ts';

/** What an adapter tells, brought to the floor. */
export const listenToPbx = (floor: Floor, clock: Clock): PbxListener => ({
  event: (call, event) => floor.tell(call, event),
  agents: (changed) => floor.directory.changed(changed),
  health: (pbx, latencyMs, trouble = null) => floor.setHealth({ pbx, latencyMs, trouble }),
  queues: () => floor.queues.changed(),
  resynced: (calls) => resync(floor, calls, clock.now()),
});

/** The PBX's own list is the truth: what is missing from it is over, how nobody knows. */
function resync(floor: Floor, calls: readonly Call[], at: number): void {
  const changed = new Set<string>();
  for (const call of calls) for (const agent of floor.book.replace(call)) changed.add(agent);
  const there = new Set(calls.map(({ id }) => id));
  for (const { id } of floor.book.live()) {
    if (!there.has(id)) floor.tell(id, { type: 'ended', at, outcome: 'unknown', causeCode: null, hangupBy: 'unknown' });
  }
  for (const agent of changed) for (const link of floor.links.of(agent)) floor.show(link);
}
