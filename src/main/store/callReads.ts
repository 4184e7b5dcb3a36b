import type { Database } from 'better-sqlite3';
import type { StoryLine } from '../../shared/interaction/callStory.ts';
import type { PastTalk } from '../../shared/script/keptConversations.ts';
import { createCallLogReads } from './callLogReads.ts';
import type { CallRow } from './callRow.ts';
import { CALL_COLUMNS, journaledOf, loggedOf } from './callRow.ts';
import type { JournaledCall, StoreReads } from './deskStore.ts';
import { createPromiseReads } from './promiseReads.ts';
import { storyOf } from './storyOf.ts';

type CallReads = Pick<StoreReads, 'openCalls' | 'callLog' | 'story' | 'lastCalls' | 'pastTalks' | 'day'>;
type Day = ReturnType<StoreReads['day']>;

function talkOf(row: CallRow): PastTalk {
  const kept = journaledOf(row);
  const { disposition } = loggedOf(row);
  const { active, rest } = byScreen(kept);
  return { id: row.id, at: kept.call.startedAt, agent: kept.agent, disposition, runs: [...rest, ...active] };
}

/** The run that had the screen comes last. */
const byScreen = ({ scriptRuns, activeScript }: JournaledCall) => ({
  active: scriptRuns.filter(({ scriptId }) => scriptId === activeScript),
  rest: scriptRuns.filter(({ scriptId }) => scriptId !== activeScript),
});

export function createCallReads(db: Database): CallReads {
  const open = db.prepare<[], CallRow>(
    `SELECT ${CALL_COLUMNS} FROM call k WHERE k.place <> 'closed' ORDER BY k.started_at, k.n`,
  );
  const byId = db.prepare<[string], CallRow>(`SELECT ${CALL_COLUMNS} FROM call k WHERE k.id = ?`);
  const lines = db.prepare<[number], StoryLine>(
    'SELECT at, kind, what, text FROM call_line WHERE call = ? ORDER BY line',
  );
  const last = db.prepare<[number], CallRow>(
    `SELECT ${CALL_COLUMNS} FROM call k WHERE k.place = 'closed' ORDER BY k.started_at DESC, k.n DESC LIMIT ?`,
  );
  const past = db.prepare<[string, number], CallRow>(
    `SELECT ${CALL_COLUMNS} FROM call k WHERE k.customer = (SELECT n FROM customer WHERE id = ?) AND k.place = 'closed'
     ORDER BY k.started_at DESC, k.n DESC LIMIT ?`,
  );
  const day = db.prepare<[number, number], Day>(`
    SELECT count(*) AS calls, coalesce(sum(talk_ms > 0 OR outcome = 'answered'), 0) AS answered,
      coalesce(sum(direction = 'inbound' AND outcome IN ('missed', 'abandoned', 'no-answer')), 0) AS missed,
      coalesce(sum(talk_ms), 0) AS talkMs
    FROM call WHERE started_at >= ? AND started_at < ?`);
  const promises = createPromiseReads(db);
  return {
    ...createCallLogReads(db),
    openCalls: () => open.all().map(journaledOf),
    story: db.transaction((id: string) => {
      const row = byId.get(id);
      return row ? storyOf(row, lines.all(row.n), promises.promisesOfCall(id)) : null;
    }),
    lastCalls: (limit) => last.all(limit).map(loggedOf),
    pastTalks: (customerId, limit) => past.all(customerId, limit).map(talkOf),
    day: (from, to) => day.get(from, to) ?? { calls: 0, answered: 0, missed: 0, talkMs: 0 },
  };
}
