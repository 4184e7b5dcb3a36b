interface Dialect {
  /** A whole number of any size, such as a moment in ms. */
  whole: string;
  /** Counts by itself. */
  counted: string;
  /** Behind each table. */
  strict: string;
}

/** The same tables in both databases: kept apart from what desks are told. */
export const peopleSchema = ({ whole, counted, strict }: Dialect) => `
  CREATE TABLE IF NOT EXISTS person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('agent', 'telemarketer', 'supervisor', 'administrator')),
    teams TEXT NOT NULL,
    campaigns TEXT NOT NULL,
    password TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    created_at ${whole} NOT NULL
  )${strict};
  CREATE TABLE IF NOT EXISTS person_session (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    token_hash TEXT NOT NULL UNIQUE,
    device TEXT NOT NULL,
    device_name TEXT NOT NULL,
    created_at ${whole} NOT NULL,
    last_seen_at ${whole} NOT NULL,
    expires_at ${whole} NOT NULL,
    ended_at ${whole},
    ended_why TEXT
  )${strict};
  CREATE INDEX IF NOT EXISTS person_session_of ON person_session (person_id, device);
  CREATE TABLE IF NOT EXISTS sign_in_attempt (
    n ${counted},
    at ${whole} NOT NULL,
    name_key TEXT NOT NULL,
    address TEXT NOT NULL,
    device TEXT NOT NULL,
    is_good INTEGER NOT NULL
  )${strict};
  CREATE INDEX IF NOT EXISTS sign_in_attempt_of ON sign_in_attempt (name_key, at);
  CREATE INDEX IF NOT EXISTS sign_in_attempt_from ON sign_in_attempt (address, at);
  CREATE TABLE IF NOT EXISTS people_audit (
    n ${counted},
    at ${whole} NOT NULL,
    kind TEXT NOT NULL,
    actor_id TEXT,
    actor TEXT,
    about_id TEXT,
    about TEXT,
    origin TEXT,
    detail TEXT NOT NULL
  )${strict};
  CREATE TABLE IF NOT EXISTS people_version (one INTEGER PRIMARY KEY CHECK (one = 1), n ${whole} NOT NULL)${strict};
  INSERT INTO people_version (one, n) VALUES (1, 0) ON CONFLICT DO NOTHING;
`;
