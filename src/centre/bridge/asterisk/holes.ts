import { answers } from './answers.ts';
import { announceLost } from './arrivals.ts';
import { entered } from './bridges.ts';
import type { CallGroup } from './callGroup.ts';
import { isAlive } from './callGroup.ts';
import { endUnknown } from './endings.ts';
import type { Floor } from './floor.ts';
import { isLive } from './floor.ts';
import { forget, legOf } from './identity.ts';
import type { LegEvent } from './legEvent.ts';
import { rings } from './ringing.ts';

/** From here on nothing is certain until it is seen again. */
export function lost(floor: Floor, at: number): void {
  for (const group of floor.groups) {
    group.doubtedAt ??= at;
    group.hasHole = true;
  }
}

/** What began before the PBX did cannot be alive. */
export function booted(floor: Floor, bootedAt: number, at: number): void {
  for (const group of [...floor.groups]) {
    if (!group.legs.length || group.legs.some((leg) => leg.createdAt >= bootedAt)) continue;
    giveUp(floor, group, at);
  }
}

/** All the legs there are. A call whose legs are not among them is over; a leg we did not know is taken up as it is. */
export function present(floor: Floor, { at, legs }: Extract<LegEvent, { type: 'present' }>): void {
  const ids = new Set(legs.map(({ leg }) => leg.id));
  for (const group of [...floor.groups]) missing(floor, group, ids, at);
  for (const { leg: view, bridge, createdAt, dialled } of legs) {
    const leg = legOf(floor, view, at, { known: true, createdAt, dialled });
    if (!leg) continue;
    if (dialled) leg.dialledAt ??= leg.createdAt;
    if (view.state === 'ringing') rings(floor, leg, at);
    if (dialled && view.state === 'up' && bridge) answers(floor, leg, at);
    if (bridge && leg.bridge !== bridge) entered(floor, leg, bridge, at);
  }
}

function missing(floor: Floor, group: CallGroup, ids: Set<string>, at: number): void {
  const main = group.customer ?? group.origin;
  if (!main || !ids.has(main.id)) return giveUp(floor, group, at);
  group.doubtedAt = null;
  for (const leg of group.legs) if (isAlive(leg) && !ids.has(leg.id)) leg.goneAt = at;
}

/** Whatever is still open at `at` ends as unknown, at the last moment that is certain. */
export function giveUp(floor: Floor, group: CallGroup, at: number): void {
  announceLost(floor, group);
  if (isLive(group.call)) endUnknown(floor, group, at);
  for (const leg of group.legs) {
    leg.goneAt ??= at;
    floor.goneIds.add(leg.id);
    if (leg.bridge) floor.bridges.get(leg.bridge)?.delete(leg);
  }
  forget(floor, group);
}
