import { nameKey } from '../../../shared/link/people/signIn.ts';
import { attemptOf, auditLineOf, sessionOf, userOf } from './peopleRows.ts';
import type { PeopleSql, Statement } from './peopleSql.ts';
import { say } from './peopleSql.ts';
import type { KeptSession, KeptUser, PeopleStore, Said, WhichSessions } from './peopleStore.ts';

const ATTEMPTS_READ = 500;

/** Users and sessions over either database. */
export function createPeopleStore(sql: PeopleSql): PeopleStore {
  const read = (text: string, ...values: Statement['values']) => sql.read(say(text, ...values));
  const one = async (text: string, ...values: Statement['values']) => (await read(text, ...values))[0] ?? null;
  const write = async (first: Statement, said?: Said) => {
    const rows = await sql.write(said ? [first, auditStatement(said)] : [first], true);
    return rows.length > 0;
  };
  return {
    users: async () => (await read('SELECT * FROM person ORDER BY name_key')).map(userOf),
    user: async (id) => mapped(await one('SELECT * FROM person WHERE id = $1', id), userOf),
    userNamed: async (key) => mapped(await one('SELECT * FROM person WHERE name_key = $1', key), userOf),
    hasUsers: async () => (await one('SELECT id FROM person LIMIT 1')) !== null,
    addUser: (user, said, only) => write(insertUser(user, only), said),
    changeUser: (user, said) => write(updateUser(user), said),
    setPassword: async (id, password, said) => {
      await write(say('UPDATE person SET password = $2 WHERE id = $1 RETURNING id', id, password), said);
    },
    addSession: async (session, said) => {
      await write(insertSession(session), said);
    },
    sessionOf: async (tokenHash) => {
      const row = await one(
        `SELECT s.*, s.id AS s_id, s.created_at AS s_created_at, p.* FROM person_session s
          JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1`,
        tokenHash,
      );
      return row && { session: sessionOf(row, 's_'), user: userOf(row) };
    },
    session: async (id) => mapped(await one('SELECT * FROM person_session WHERE id = $1', id), (row) => sessionOf(row)),
    sessions: async (userId, now) => {
      const live = 'SELECT * FROM person_session WHERE ended_at IS NULL AND expires_at > $1';
      const rows = userId === null ? read(live, now) : read(`${live} AND person_id = $2`, now, userId);
      return (await rows).map((row) => sessionOf(row)).sort((a, b) => b.lastSeenAt - a.lastSeenAt);
    },
    endSessions: (which, at, why, said) => write(endStatement(which, at, why), said),
    seen: async (session, at) => {
      await sql.write(
        [say('UPDATE person_session SET last_seen_at = $2 WHERE id = $1 RETURNING id', session, at)],
        false,
      );
    },
    lastSeen: async () => {
      const rows = await read('SELECT person_id, MAX(last_seen_at) AS at FROM person_session GROUP BY person_id');
      return new Map(rows.map(({ person_id, at }) => [String(person_id), Number(at)]));
    },
    wasHere: async (userId, device) =>
      (await one('SELECT id FROM person_session WHERE person_id = $1 AND device = $2 LIMIT 1', userId, device)) !==
      null,
    attempts: async (key, address, since) => {
      const some = `SELECT * FROM sign_in_attempt WHERE (name_key = $1 OR address = $2) AND at > $3 ORDER BY n DESC`;
      return (await read(`${some} LIMIT ${ATTEMPTS_READ}`, key, address, since)).map(attemptOf);
    },
    addAttempt: async ({ at, name, address, device, isGood }) => {
      const insert = `INSERT INTO sign_in_attempt (at, name_key, address, device, is_good) VALUES ($1, $2, $3, $4, $5) RETURNING n`;
      const [row] = await sql.write([say(insert, at, name, address, device, isGood ? 1 : 0)], false);
      return Number(row?.n);
    },
    attemptWasGood: async (n) => {
      await sql.write([say('UPDATE sign_in_attempt SET is_good = 1 WHERE n = $1 RETURNING n', n)], false);
    },
    forgetAttempts: async (before) => {
      await sql.write([say('DELETE FROM sign_in_attempt WHERE at < $1 RETURNING n', before)], false);
    },
    say: async (said) => {
      await sql.write([auditStatement(said)], false);
    },
    audit: async (before, limit) => {
      const newest = `ORDER BY n DESC LIMIT ${Math.floor(limit)}`;
      const rows =
        before === null
          ? read(`SELECT * FROM people_audit ${newest}`)
          : read(`SELECT * FROM people_audit WHERE n < $1 ${newest}`, before);
      return (await rows).map(auditLineOf);
    },
    version: async () => Number((await one('SELECT n FROM people_version'))?.n),
    close: () => sql.close(),
  };
}

const mapped = <A, B>(value: A | null, to: (value: A) => B): B | null => (value === null ? null : to(value));

function insertUser({ id, name, role, teams, campaigns, password, isActive, createdAt }: KeptUser, only?: 'first') {
  const values = [id, name, nameKey(name), role, JSON.stringify(teams), JSON.stringify(campaigns), password];
  const into = 'INSERT INTO person (id, name, name_key, role, teams, campaigns, password, is_active, created_at)';
  // The casts are for PostgreSQL, which cannot tell the type of a value that is only selected.
  const row = `SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT),
    CAST($6 AS TEXT), CAST($7 AS TEXT), CAST($8 AS INTEGER), CAST($9 AS BIGINT)`;
  const where = only ? 'WHERE NOT EXISTS (SELECT 1 FROM person)' : 'WHERE 1 = 1';
  return say(`${into} ${row} ${where} ON CONFLICT DO NOTHING RETURNING id`, ...values, isActive ? 1 : 0, createdAt);
}

function updateUser({ id, role, teams, campaigns, isActive }: Parameters<PeopleStore['changeUser']>[0]) {
  const isAdministrator = role === 'administrator' && isActive;
  const other = `EXISTS (SELECT 1 FROM person o WHERE o.id <> $1 AND o.role = 'administrator' AND o.is_active = 1)`;
  const wasNone = `(role <> 'administrator' OR is_active = 0)`;
  const remains = isAdministrator ? '' : `AND (${wasNone} OR ${other})`;
  const set = 'UPDATE person SET role = $2, teams = $3, campaigns = $4, is_active = $5';
  const values = [role, JSON.stringify(teams), JSON.stringify(campaigns), isActive ? 1 : 0];
  return say(`${set} WHERE id = $1 ${remains} RETURNING id`, id, ...values);
}

function insertSession({ id, userId, tokenHash, device, deviceName, createdAt, expiresAt }: KeptSession) {
  const into = `INSERT INTO person_session
    (id, person_id, token_hash, device, device_name, created_at, last_seen_at, expires_at)`;
  const values = [id, userId, tokenHash, device, deviceName, createdAt, createdAt, expiresAt];
  return say(`${into} VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`, ...values);
}

function endStatement(which: WhichSessions, at: number, why: string): Statement {
  const end = 'UPDATE person_session SET ended_at = $1, ended_why = $2 WHERE ended_at IS NULL';
  if ('session' in which) return say(`${end} AND id = $3 RETURNING id`, at, why, which.session);
  const { userId, device, except } = which;
  if (device !== undefined)
    return say(`${end} AND person_id = $3 AND device = $4 RETURNING id`, at, why, userId, device);
  if (except !== undefined) return say(`${end} AND person_id = $3 AND id <> $4 RETURNING id`, at, why, userId, except);
  return say(`${end} AND person_id = $3 RETURNING id`, at, why, userId);
}

function auditStatement({ at, kind, actor, about, from, detail = {} }: Said): Statement {
  const into = 'INSERT INTO people_audit (at, kind, actor_id, actor, about_id, about, origin, detail)';
  const who = [actor?.id ?? null, actor?.name ?? null, about?.id ?? null, about?.name ?? null];
  const values = [at, kind, ...who, from ?? null, JSON.stringify(detail)];
  return say(`${into} VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING n`, ...values);
}
