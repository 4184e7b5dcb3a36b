import type { Database } from 'better-sqlite3';
import type { Pushed } from '../centreStore.ts';
import { createDraft } from '../draft/draft.ts';
import { createGroups } from '../draft/groups.ts';
import type { Work } from '../draft/work.ts';
import { doWork } from '../draft/work.ts';
import { createCollect } from './collect.ts';
import { createLookup } from './lookup.ts';
import { createSave } from './save.ts';
import type { FromThread, ToThread } from './workerMessages.ts';

type Asked = Extract<ToThread, { type: 'work' }>;
type Chore = Extract<ToThread, { type: 'collect' }>;

/** Group commit: everything that waits shares one transaction, and is answered after its commit. Then the next turn. */
export function createWriting(db: Database, tell: (message: FromThread) => void) {
  const groups = createGroups<Asked>(({ work }) => work);
  const chores: Chore[] = [];
  const commit = createCommit(db);
  const collect = createCollect(db);
  let turning = false;
  let whenDone: (() => void) | null = null;

  const turn = () => {
    const group = groups.next();
    const chore = group.length === 0 ? chores.shift() : undefined;
    if (group.length > 0) write(group);
    if (chore) doChore(chore);
    turning = groups.isWaiting() || chores.length > 0;
    if (turning) setImmediate(turn);
    else whenDone?.();
  };
  const write = (group: Asked[]) => {
    try {
      const { answers, head, scopes } = commit(group);
      for (const [n, { id }] of group.entries()) tell({ type: 'answer', id, ok: true, value: answers[n] ?? null });
      if (head !== null) tell({ type: 'head', head, scopes });
    } catch (error) {
      // One that cannot be written takes no other with it.
      if (group.length > 1) for (const asked of group) write([asked]);
      else for (const { id } of group) tell({ type: 'answer', id, ok: false, message: messageOf(error) });
    }
  };
  const doChore = (chore: Chore) => {
    try {
      if (db.transaction(collect).immediate(chore.before)) return void chores.push(chore);
      tell({ type: 'answer', id: chore.id, ok: true, value: null });
    } catch (error) {
      tell({ type: 'answer', id: chore.id, ok: false, message: messageOf(error) });
    }
  };
  return {
    ask: (asked: ToThread) => {
      if (asked.type === 'work') groups.add(asked);
      else if (asked.type === 'collect') chores.push(asked);
      if (!turning) setImmediate(turn);
      turning = true;
    },
    end: (done: () => void) => {
      whenDone = done;
      if (!turning) done();
    },
  };
}

/** One durable transaction; `head` null where it changed nothing. */
function createCommit(db: Database) {
  const lookup = createLookup(db);
  const save = createSave(db);
  const readHead = db.prepare<[], number>("SELECT value FROM counter WHERE name = 'head'").pluck();
  const commit = (group: readonly { work: Work; at: number }[]) => {
    const before = readHead.get() ?? 0;
    const draft = createDraft(lookup, before);
    const answers = group.map(({ work, at }): Pushed | null => doWork(draft, work, at));
    const changes = draft.changes();
    save(changes, group.at(-1)?.at ?? 0);
    return { answers, head: changes.head > before ? changes.head : null, scopes: changes.scopes };
  };
  return db.transaction(commit).immediate as typeof commit;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
