import type { Database } from 'better-sqlite3';
import type { ScriptRun } from '../../../shared/script/scriptRun.ts';

export interface RunQuery {
  scriptId: string;
  from: number;
  to: number;
  agent: string | null;
}

interface RunRow {
  agent: string;
  ended_at: number;
  run: string;
}

/** Each conversation with a script, in calls that are over and began in the period; read one after the other. */
export function createRunReads(db: Database) {
  const runs = db.prepare<[Record<string, string | number | null>], RunRow>(`
    SELECT c.agent, COALESCE(c.closed_at, c.started_at) AS ended_at, r.value AS run
    FROM call c, json_each(c.body, '$.scriptRuns') r
    WHERE c.started_at >= $from AND c.started_at < $to AND c.place = 'closed'
      AND ($agent IS NULL OR c.agent = $agent)
      AND json_extract(r.value, '$.scriptId') = $scriptId`);
  return function* runsOf(query: RunQuery): Generator<{ agent: string; endedAt: number; run: ScriptRun }> {
    for (const { agent, ended_at: endedAt, run } of runs.iterate({ ...query }))
      yield { agent, endedAt, run: JSON.parse(run) as ScriptRun };
  };
}
