import pg from 'pg';

const INT8 = 20;
/** Numbers of rows and times fit in a JavaScript number. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};
/** A database that does not answer is given up, so that every question has an end. */
const CONNECT_MS = 5_000;
const READ_MS = 20_000;
const READERS = 4;

/** For reading. A connection that breaks while nobody uses it is replaced by the next question. */
export function createPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString: url, types, max: READERS, connectionTimeoutMillis: CONNECT_MS, query_timeout: READ_MS },
    application_name: 'crocdesk-centre',
  });
  pool.on('error', () => {});
  return pool;
}

/** A connection of its own; `onGone` hears when it ends after it was there, once. */
export async function connect(url: string, name: string, onGone: (client: pg.Client) => void): Promise<pg.Client> {
  const client = new pg.Client({
    ...{ connectionString: url, types, connectionTimeoutMillis: CONNECT_MS, query_timeout: READ_MS, keepAlive: true },
    application_name: `crocdesk-${name}`,
  });
  // An error is followed by the end, or is the rejection below.
  client.on('error', () => {});
  await client.connect();
  client.once('end', () => onGone(client));
  return client;
}
