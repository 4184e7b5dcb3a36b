import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../src/shared/call/call.ts';
import { call as shape } from '../../src/shared/call/call.ts';
import { latestAt } from '../../src/shared/call/latestAt.ts';
import { ownerOf } from '../../src/shared/call/ownerOf.ts';

const isSorted = (moments: number[]) => moments.every((at, n) => n === 0 || at >= (moments[n - 1] as number));
const isOver = (call: Call) => 'endedAt' in call;

/** What no call may be, whatever it was told. */
const ofOne: Record<string, (call: Call) => boolean> = {
  'it has just the fields of its status': (call) => isDeepStrictEqual(shape.safeParse(call).data, call),
  'its first moments are in order': ({ startedAt, alertingAt }) => startedAt <= (alertingAt ?? startedAt),
  'it was answered after it began': (call) => !('answeredAt' in call) || call.answeredAt >= call.startedAt,
  'its holds follow one another while it was answered': (call) => {
    const answeredAt = 'answeredAt' in call ? call.answeredAt : 0;
    const open = 'heldAt' in call ? [call.heldAt] : [];
    return isSorted([answeredAt, ...call.holds.flatMap(({ from, to }) => [from, to]), ...open]);
  },
  'nothing was held before somebody answered': (call) => 'answeredAt' in call || call.holds.length === 0,
  'it consults after it was put aside': (call) => call.status !== 'consulting' || call.consultedAt >= call.heldAt,
  'its end is its last moment': (call) => !('endedAt' in call) || call.endedAt === latestAt(call),
  'a phone rings once': ({ ringing }) => new Set(ringing).size === ringing.length,
  'who is rung was offered it': ({ ringing, offeredTo }) => ringing.every((agent) => offeredTo.includes(agent)),
  'who has it is not rung for it': (call) => !call.ringing.some((agent) => agent === ownerOf(call)),
  'nobody is rung for what is over': (call) => !isOver(call) || call.ringing.length === 0,
  'nobody has it twice running': ({ owners }) => owners.every((agent, n) => n === 0 || agent !== owners[n - 1]),
  'who talks has it, or has given it away': (call) =>
    !('answeredAt' in call) || call.owners.length > 0 || call.handedOff === true,
  'it is given away by a transfer only': (call) => !call.handedOff || call.transfers.length > 0,
  'it was transferred after it was answered': (call) => 'answeredAt' in call || call.transfers.length === 0,
  'three spoke together if they do': (call) => call.status !== 'conferenced' || call.conference,
  'three speak only in a call that was answered': (call) => 'answeredAt' in call || !call.conference,
  'nobody is muted before they speak': (call) => 'answeredAt' in call || !call.muted,
  'what failed was not answered': (call) => call.status !== 'failed' || call.outcome !== 'answered',
  'what was cleared was answered, or nobody knows': (call) =>
    call.status !== 'cleared' || ['answered', 'unknown'].includes(call.outcome),
  'of a withheld caller nothing is known': ({ remote }) =>
    !remote.withheld || (remote.number === null && remote.raw === null && remote.name === null),
};

const startsWith = <T>(list: readonly T[], start: readonly T[]) =>
  isDeepStrictEqual(list.slice(0, start.length), [...start]);

/** What no event may do to a call. */
const ofTwo: Record<string, (before: Call, after: Call) => boolean> = {
  'what is over stays over': (before) => !isOver(before),
  'it stays the call it is': (before, after) =>
    before.id === after.id && before.direction === after.direction && before.did === after.did,
  'it began when it began': (before, after) => before.startedAt === after.startedAt,
  'it rang first when it rang first': ({ alertingAt }, after) => alertingAt === null || after.alertingAt === alertingAt,
  'it was answered when it was answered': (before, after) =>
    !('answeredAt' in before) || ('answeredAt' in after && after.answeredAt === before.answeredAt),
  'its owners are not forgotten': (before, after) => startsWith(after.owners, before.owners),
  'its holds are not forgotten': (before, after) => startsWith(after.holds, before.holds),
  'whom it was offered to is not forgotten': (before, after) => startsWith(after.offeredTo, before.offeredTo),
  'its transfers are not forgotten': (before, after) => startsWith(after.transfers, before.transfers.slice(0, -1)),
  'that three spoke is not forgotten': (before, after) => after.conference || !before.conference,
  'who withheld their number goes on to': (before, after) => !before.remote.withheld || after.remote.withheld,
  // Asking a colleague is no hold: when it is over, nothing is left of the moment it began.
  'time goes on': (before, after) => before.status === 'consulting' || latestAt(after) >= latestAt(before),
};

/** What is wrong with a life of a call, in words; empty when nothing is. */
export function callFaults(life: readonly Call[]): string[] {
  const faults = new Set<string>();
  for (const [n, call] of life.entries()) {
    for (const [rule, holds] of Object.entries(ofOne)) if (!holds(call)) faults.add(rule);
    const before = life[n - 1];
    if (!before) continue;
    for (const [rule, holds] of Object.entries(ofTwo)) if (!holds(before, call)) faults.add(rule);
  }
  return [...faults];
}
