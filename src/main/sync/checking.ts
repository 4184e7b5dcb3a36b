import type { RangeSum, SyncFromCentre } from '../../shared/link/sync/frames.ts';
import { SYNC_DEADLINE_MS } from '../../shared/link/sync/frames.ts';
import { rowKind } from '../../shared/link/sync/rows.ts';
import { isCaughtUp } from './pulling.ts';
import type { Check, Live, Moment, Next, SyncEvent, SyncMachine } from './syncMachine.ts';
import { withLive } from './syncMachine.ts';

const DAY_MS = 86_400_000;
/** Between the agents' evening and their morning, each desk at a moment of its own. */
const NIGHT_HOUR = 3;
const NIGHT_MS = 2 * 3_600_000;
const TRIES = 5;
const SOON_MS = 30_000;
const ROWS_AT_ONCE = 1_000;

export function nextNight(now: number, random: number): number {
  const night = new Date(now);
  night.setHours(NIGHT_HOUR, 0, 0, 0);
  const at = night.getTime() + Math.round(random * NIGHT_MS);
  return at > now ? at : at + DAY_MS;
}

/** In a quiet moment everything is compared, one kind after the other. */
export function checkSteps(m: SyncMachine, moment: Moment): Next {
  const { live } = m;
  if (live?.check?.stage === 'behind' && isQuiet(m, live)) return checkAgain(m, live.check, moment.now);
  if (!live || live.check || moment.now < m.checkAt || !isQuiet(m, live)) return [m, []];
  const held = m.local.cursors.filter(({ scope }) => live.scopes.includes(scope));
  const jobs = held.flatMap(({ scope }) => rowKind.options.map((kind) => ({ scope, kind })));
  const next = { ...m, checkAt: nextNight(moment.now, moment.random) };
  return askSums(next, { ...NO_CHECK, jobs }, moment.now);
}

const NO_CHECK: Check = {
  ...{ stage: 'asked', ask: '', deadline: 0, jobs: [], at: 0, theirs: [], ranges: [], rows: [], tries: 0 },
};

const isQuiet = (m: SyncMachine, live: Live): boolean =>
  !m.hasUnsent && !live.push && !live.pull && live.copying === null && isCaughtUp(m, live);

const cursorOf = (m: SyncMachine, scope: string): number =>
  m.local.cursors.find((cursor) => cursor.scope === scope)?.seq ?? 0;

function askSums(m: SyncMachine, check: Check, now: number): Next {
  const [job] = check.jobs;
  if (!job || !m.live) return [withLive(m, { check: null }), []];
  const asks = m.live.asks + 1;
  const ask = `${asks}`;
  const upTo = cursorOf(m, job.scope);
  const asked: Check = { ...check, stage: 'asked', ask, deadline: now + SYNC_DEADLINE_MS, rows: [], ranges: [] };
  return [withLive(m, { asks, check: asked }), [{ do: 'send', frame: { type: 'sums', ask, ...job, upTo } }]];
}

function askRange(m: SyncMachine, check: Check, now: number): Next {
  const [job] = check.jobs;
  const [range] = check.ranges;
  if (!job || range === undefined || !m.live) return nextJob(m, check, now);
  const asks = m.live.asks + 1;
  const ask = `${asks}`;
  const after = check.rows.at(-1)?.id ?? '';
  const asked: Check = { ...check, stage: 'ranging', ask, deadline: now + SYNC_DEADLINE_MS };
  const frame = { type: 'range' as const, ask, ...job, range, after, limit: ROWS_AT_ONCE };
  return [withLive(m, { asks, check: asked }), [{ do: 'send', frame }]];
}

const nextJob = (m: SyncMachine, check: Check, now: number): Next =>
  askSums(m, { ...check, jobs: check.jobs.slice(1), tries: 0 }, now);

/** Something came between: once more, and later where it goes on so. */
export function checkAgain(m: SyncMachine, check: Check, now: number): Next {
  const isPatient = check.tries < TRIES && m.live !== null && isQuiet(m, m.live);
  if (isPatient) return askSums(m, { ...check, tries: check.tries + 1 }, now);
  return [{ ...withLive(m, { check: null }), checkAt: now + SOON_MS }, []];
}

export function hearCheck(
  m: SyncMachine,
  frame: Extract<SyncFromCentre, { type: 'sums' | 'rows' }>,
  now: number,
): Next {
  const check = m.live?.check;
  const [job] = check?.jobs ?? [];
  if (!check || !job || check.ask !== frame.ask) return [m, []];
  if (frame.type === 'sums') return hearSums(m, check, job, frame);
  const rows = [...check.rows, ...frame.rows];
  if (!frame.isLast && frame.rows.length > 0) return askRange(m, { ...check, rows }, now);
  const [range = 0] = check.ranges;
  const repairing: Check = { ...check, stage: 'repairing', rows, deadline: Number.MAX_SAFE_INTEGER };
  return [withLive(m, { check: repairing }), [{ do: 'repair', ...job, range, at: check.at, rows }]];
}

type Sums = Extract<SyncFromCentre, { type: 'sums' }>;

function hearSums(m: SyncMachine, check: Check, job: Check['jobs'][number], { at, sums: theirs }: Sums): Next {
  const heard: Check = { ...check, at, theirs, deadline: Number.MAX_SAFE_INTEGER };
  if (at <= cursorOf(m, job.scope))
    return [withLive(m, { check: { ...heard, stage: 'summing' } }), [{ do: 'sums', ...job }]];
  // What lies between may be nothing that this desk is told of a head for.
  return [withLive(m, { check: { ...heard, stage: 'behind' }, head: Math.max(m.live?.head ?? 0, at) }), []];
}

export function checkWorked(
  m: SyncMachine,
  event: Extract<SyncEvent, { type: 'summed' | 'repaired' }>,
  now: number,
): Next {
  const check = m.live?.check;
  if (!check) return [m, []];
  if (event.type === 'repaired') {
    const healed = { ...m, repaired: m.repaired + event.count };
    return askRange(healed, { ...check, ranges: check.ranges.slice(1), rows: [] }, now);
  }
  if (event.result?.at !== check.at) return checkAgain(m, check, now);
  return askRange(m, { ...check, ranges: differing(event.result.sums, check.theirs) }, now);
}

/** Ranges in which the two do not hold the same. */
function differing(ours: readonly RangeSum[], theirs: readonly RangeSum[]): number[] {
  const said = new Map(theirs.map(({ range, count, sum }) => [range, `${count} ${sum}`]));
  const own = new Map(ours.map(({ range, count, sum }) => [range, `${count} ${sum}`]));
  const isEmpty = (text: string | undefined) => text === undefined || text.startsWith('0 ');
  return [...new Set([...said.keys(), ...own.keys()])]
    .filter((range) => said.get(range) !== own.get(range) && !(isEmpty(said.get(range)) && isEmpty(own.get(range))))
    .sort((a, b) => a - b);
}
