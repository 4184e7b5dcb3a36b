import { connect } from './connect.ts';

/** After a database was put back: desks are to know that this is not where they left off. */
export async function newEpoch(url: string): Promise<void> {
  const client = await connect(url, 'restore', () => {});
  try {
    await client.query('UPDATE centre_state SET epoch = gen_random_uuid()::text');
  } finally {
    await client.end();
  }
}
