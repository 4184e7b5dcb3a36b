import { hangsOn, rowKey } from '../../src/centre/store/draft/changes.ts';
import { seqOf } from '../../src/main/store/sync/stamp.ts';
import { canonicalJson } from '../../src/shared/lib/canonicalJson.ts';
import { rowHash } from '../../src/shared/link/sync/rowHash.ts';
import type { RowKind } from '../../src/shared/link/sync/rows.ts';
import { rowKind } from '../../src/shared/link/sync/rows.ts';
import type { Memory } from '../memoryCentreStore/memory.ts';
import { joinedAt } from '../memoryCentreStore/memory.ts';
import { pushedIn, replayed } from './centre/journal.ts';
import type { Floor } from './createFloor.ts';
import type { SimDesk } from './desk/createSimDesk.ts';

interface Held {
  kind: RowKind;
  seq: number;
  customerId: string | null;
  body: object;
}
type Rows = Map<string, Held>;

/** The centre against one table to which everything was done once. */
export const wrongAtCentre = ({ centre: { disk } }: Floor): string[] => {
  const once = replayed(disk.journal, disk.memory.epoch);
  return differences('the centre and one table', told(disk.memory, null), told(once, null));
};

interface Outgoing {
  id: string;
  kind: string;
  row_id: string;
  state: string;
  settled_at: number | null;
}

const outboxOf = ({ db }: SimDesk): Outgoing[] =>
  db.prepare<[], Outgoing>('SELECT id, kind, row_id, state, settled_at FROM outbox ORDER BY mseq').all();

/** Each mutation that is in a desk's file is at the centre, answered and settled. */
export function wrongWithOutbox(desk: SimDesk, { centre: { disk }, desks }: Floor): string[] {
  const pushed = pushedIn(disk.journal);
  // A desk that may see nothing waits for nothing to be told.
  const isTold = desk.db.prepare('SELECT 1 FROM sync_cursor').get() !== undefined;
  // What a file held before it was copied is answered once more after a restore, to the copy that asks first: that one shows it.
  const shownRefused = new Set(desks.flatMap(outboxOf).flatMap(({ id, state }) => (state === 'dead' ? [id] : [])));
  return outboxOf(desk).flatMap(({ id, kind, row_id, state, settled_at }) => {
    const at = `${desk.name}: ${kind} ${id} of ${row_id}`;
    if (!pushed.has(id)) return [`${at} (${state}) never came to the centre`];
    const outcome = disk.memory.resultsById.get(id)?.outcome;
    const isShown = outcome === 'refused' ? shownRefused.has(id) : state !== 'dead';
    if (!isShown) return [`${at} is ${state} here and ${outcome} there`];
    return settled_at === null && isTold ? [`${at} is ${state} and not settled`] : [];
  });
}

export function wrongReads(desk: SimDesk, { centre: { disk } }: Floor, scopes: readonly string[]): string[] {
  const left = (scopes.length === 0 ? [] : ['row_base', 'departed']).flatMap((table) =>
    desk.db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => `${desk.name}: left in ${table}: ${JSON.stringify(row)}`),
  );
  const here = scopes.length === 0 ? onlyTold(shown(desk)) : shown(desk);
  return [...left, ...differences(`${desk.name} and the centre`, here, told(disk.memory, scopes))];
}

/**
 * A desk that may see nothing is told nothing: what it wrote since is in no scope, and stays with whoever wrote it. What it was told
 * before has a number, and has to be gone.
 */
const onlyTold = (rows: Rows): Rows => new Map([...rows].filter(([, { seq }]) => seq > 0));

/** Rows as a centre would tell them to somebody with these scopes; null: all there are. */
function told(memory: Memory, scopes: readonly string[] | null): Rows {
  const rows: Rows = new Map();
  for (const row of memory.rows.values()) {
    const { kind, seq, customerId, body } = row;
    if (body === null || (scopes && seq === null)) continue;
    if (scopes && !scopes.some((scope) => joinedAt(memory, scope, row) !== undefined)) continue;
    // What hangs on a customer nobody knows waits at a desk until they are known.
    const isKnown = customerId === null || kind === 'call' || memory.rows.get(`customer ${hangsOn(row)}`)?.body;
    if (scopes && !isKnown) continue;
    rows.set(rowKey(row), { kind, seq: seq ?? 0, customerId, body });
  }
  return rows;
}

/** Rows as the desk has them, but for calls that are not over. */
function shown({ store: { writer } }: SimDesk): Rows {
  const { walk, tables } = writer.parts;
  const rows: Rows = new Map();
  for (const kind of rowKind.options)
    for (let after: number | null = 0; after !== null; ) {
      const some = walk(kind, after);
      for (const { id, customerId } of some.walked) {
        const row = tables[kind].read(id, customerId);
        if (!row || (kind === 'call' && row.body.place !== 'closed')) continue;
        rows.set(rowKey({ kind, id }), { kind, seq: seqOf(row.stamp), customerId, body: row.body });
      }
      after = some.after;
    }
  return rows;
}

function differences(between: string, ones: Rows, others: Rows): string[] {
  return [...new Set([...ones.keys(), ...others.keys()])].sort().flatMap((key) => {
    const [one, other] = [ones.get(key), others.get(key)];
    if (!one || !other)
      return [`${between}: ${key} only in the ${one ? 'first' : 'second'}: ${canonicalJson(one ?? other)}`];
    const isSame = one.seq === other.seq && rowHash({ ...one }) === rowHash({ ...other });
    return isSame ? [] : [`${between}: ${key}: ${differing(one, other)}`];
  });
}

/** Only what is not the same in both. */
function differing(one: Held, other: Held): string {
  const flat = ({ body, seq, customerId }: Held): Record<string, unknown> => ({ ...body, _seq: seq, _of: customerId });
  const [a, b] = [flat(one), flat(other)];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return keys
    .filter((key) => canonicalJson(a[key]) !== canonicalJson(b[key]))
    .map((key) => `${key} ${canonicalJson(a[key])} / ${canonicalJson(b[key])}`)
    .join('; ');
}
