import type { VersionView } from '../../../shared/link/scripts/scripts.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';
import type { PeopleSql, Row, Statement } from '../people/peopleSql.ts';
import { say } from '../people/peopleSql.ts';
import type { KeptVersion, ScriptStore } from './scriptStore.ts';

const VIEW = 'version, at, by_name, note';
const newest = 'SELECT max(w.version) FROM script_version w WHERE w.script_id = v.script_id';

/** Scripts over either database. */
export function createScriptStore(sql: PeopleSql): ScriptStore {
  const read = (text: string, ...values: Statement['values']) => sql.read(say(text, ...values));
  const write = async (first: Statement, ...rest: Statement[]) => (await sql.write([first, ...rest], false)).length > 0;
  const dropDraft = (id: string, personId: string) =>
    say('DELETE FROM script_draft WHERE script_id = $1 AND person_id = $2 RETURNING script_id', id, personId);
  return {
    revision: async () => {
      const [row] = await read('SELECT count(*) AS n, max(at) AS at FROM script_version');
      return `${Number(row?.n)}.${Number(row?.at ?? 0)}`;
    },
    current: async () =>
      (await read(`SELECT v.* FROM script_version v WHERE v.version = (${newest}) ORDER BY v.script_id`)).map(
        versionOf,
      ),
    version: async (id, version) => {
      const [row] = await read('SELECT * FROM script_version WHERE script_id = $1 AND version = $2', id, version);
      return row ? versionOf(row) : null;
    },
    history: async (id) =>
      (await read(`SELECT ${VIEW} FROM script_version WHERE script_id = $1 ORDER BY version DESC`, id)).map(viewOf),
    addShipped: async (script, at) => {
      await write(insertVersion(script, { at, by: null, note: '', after: 0 }));
    },
    publish: async ({ script, note, basedOn, at, by }) => {
      const version = (basedOn ?? 0) + 1;
      const insert = insertVersion({ ...script, version }, { at, by: by.name, note, after: basedOn ?? 0 });
      return (await write(insert, dropDraft(script.id, by.id))) ? version : null;
    },
    draft: async (id, personId) => {
      const [row] = await read('SELECT * FROM script_draft WHERE script_id = $1 AND person_id = $2', id, personId);
      if (!row) return null;
      const basedOn = row.based_on === null ? null : Number(row.based_on);
      return { script: scriptIn(row), basedOn, at: Number(row.at) };
    },
    drafts: async () =>
      (await read('SELECT script_id, person_id, by_name, at FROM script_draft ORDER BY at DESC')).map((row) => ({
        id: String(row.script_id),
        personId: String(row.person_id),
        by: String(row.by_name),
        at: Number(row.at),
      })),
    keepDraft: async ({ script, basedOn, at }, by) => {
      const values = [script.id, by.id, by.name, JSON.stringify(script), basedOn, at];
      const kept = 'by_name = excluded.by_name, body = excluded.body, based_on = excluded.based_on, at = excluded.at';
      await write(
        say(
          `INSERT INTO script_draft (script_id, person_id, by_name, body, based_on, at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (script_id, person_id) DO UPDATE SET ${kept} WHERE excluded.at >= script_draft.at RETURNING script_id`,
          ...values,
        ),
      );
    },
    dropDraft: async (id, personId) => {
      await write(dropDraft(id, personId));
    },
  };
}

/** `after`: only where that version is the newest (0: where there is none). */
function insertVersion(
  script: Written,
  { at, by, note, after }: { at: number; by: string | null; note: string; after: number },
): Statement {
  // The casts are for PostgreSQL, which cannot tell the type of a value that is only selected.
  const row = `SELECT CAST($1 AS TEXT), CAST($2 AS INTEGER), CAST($3 AS TEXT), CAST($4 AS BIGINT), CAST($5 AS TEXT), CAST($6 AS TEXT)`;
  const last = 'COALESCE((SELECT max(version) FROM script_version WHERE script_id = CAST($1 AS TEXT)), 0)';
  return say(
    `INSERT INTO script_version (script_id, version, body, at, by_name, note) ${row}
      WHERE ${last} = CAST($7 AS INTEGER) ON CONFLICT DO NOTHING RETURNING version`,
    ...[script.id, script.version, JSON.stringify(script), at, by, note, after],
  );
}

const viewOf = (row: Row): VersionView => ({
  version: Number(row.version),
  at: Number(row.at),
  by: row.by_name === null ? null : String(row.by_name),
  note: String(row.note),
});
const versionOf = (row: Row): KeptVersion => ({ ...viewOf(row), script: scriptIn(row) });
const scriptIn = ({ body }: Row): Written => JSON.parse(String(body)) as Written;
