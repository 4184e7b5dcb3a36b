import { expect, it, onTestFinished, vi } from 'vitest';
import { startCentreChild } from '../../../../test/centreStore/centreChild.ts';
import { copied, held, pulled } from '../../../../test/centreStore/readAll.ts';
import { callSaid, sayingDesk } from '../../../../test/centreStore/sayings.ts';
import { withPostgres } from '../../../../test/postgres/withPostgres.ts';
import { StoreFromTheFutureError } from '../storeErrors.ts';
import { connect } from './connect.ts';
import { LeaseLostError, tryTake } from './lease.ts';
import { openPostgresStore } from './openPostgresStore.ts';
import { writing } from './transaction.ts';

const SECONDS = { timeout: 25_000, interval: 50 };

withPostgres('several centres on one PostgreSQL', (fresh) => {
  const openAt = async (url: string) => {
    const store = await openPostgresStore(url, { clock: { now: Date.now } });
    onTestFinished(() => store.close());
    return store;
  };

  it('one writes, the others have it write, and all read the same', async () => {
    const url = await fresh();
    const stores = [await openAt(url), await openAt(url), await openAt(url)];
    const desks = stores.map((_, n) => sayingDesk(`d${n}`));
    const pushes = desks.flatMap((desk, d) =>
      Array.from({ length: 10 }, (_, n) => desk.batch(desk.say('call', callSaid(`k${d}-${n}`, null)))),
    );
    const answers = await Promise.all(pushes.map((batch, n) => stores[Math.floor(n / 10)]!.push(batch)));
    expect(answers.every(({ results }) => results[0]?.outcome === 'applied')).toBe(true);
    await vi.waitFor(() => expect(stores.filter((store) => store.isHolder())).toHaveLength(1), SECONDS);
    for (const store of stores) expect(held(await pulled(store, 'all')).size).toBe(30);
  });

  it('every centre hears of a head, whoever wrote it', async () => {
    const url = await fresh();
    const [one, two] = [await openAt(url), await openAt(url)];
    const heads: number[] = [];
    two.onHead((head) => heads.push(head));
    const stranger = await connect(url, 'stranger', () => {});
    onTestFinished(() => stranger.end());
    for (const notice of ['', 'junk', '{"head":"high"}'])
      await stranger.query("SELECT pg_notify('crocdesk_head', $1)", [notice]);
    const desk = sayingDesk('lea');
    await one.push(desk.batch(desk.say('call', callSaid('k1', null))));
    await vi.waitFor(async () => expect(heads.at(-1)).toBe((await one.state()).head), SECONDS);
  });

  it('when the holder is killed, another writes within seconds, and all that was acknowledged is there', async () => {
    const url = await fresh();
    const holder = startCentreChild(url, 'first');
    await vi.waitFor(() => expect(holder.acked.some((ack) => ack.holder)).toBe(true), SECONDS);
    const next = startCentreChild(url, 'second');
    await vi.waitFor(() => expect(next.acked.length).toBeGreaterThan(5), SECONDS);
    expect(next.acked.some((ack) => ack.holder)).toBe(false);
    holder.signal('SIGKILL');
    await vi.waitFor(() => expect(next.acked.filter((ack) => ack.holder).length).toBeGreaterThan(10), SECONDS);
    next.signal('SIGKILL');
    await Promise.all([holder.gone(), next.gone()]);
    await everythingIsThere(url, [...holder.acked, ...next.acked]);
  }, 90_000);

  it('a holder that is frozen is replaced, and when it wakes it writes nothing of its own, and loses nothing', async () => {
    const url = await fresh();
    const frozen = startCentreChild(url, 'frozen');
    await vi.waitFor(() => expect(frozen.acked.filter((ack) => ack.holder).length).toBeGreaterThan(20), SECONDS);
    const next = startCentreChild(url, 'awake');
    await vi.waitFor(() => expect(next.acked.length).toBeGreaterThan(5), SECONDS);
    frozen.signal('SIGSTOP');
    await vi.waitFor(() => expect(next.acked.filter((ack) => ack.holder).length).toBeGreaterThan(20), SECONDS);
    const before = frozen.acked.length;
    frozen.signal('SIGCONT');
    await vi.waitFor(() => expect(frozen.acked.length).toBeGreaterThan(before + 20), SECONDS);
    expect(frozen.acked.slice(before + 10).some((ack) => ack.holder)).toBe(false);
    for (const child of [frozen, next]) child.signal('SIGKILL');
    await Promise.all([frozen.gone(), next.gone()]);
    await everythingIsThere(url, [...frozen.acked, ...next.acked]);
  }, 90_000);

  it('whose connections are cut again and again goes on, and takes each change once', async () => {
    const url = await fresh();
    const store = await openAt(url);
    const cutter = await connect(url, 'cutter', () => {});
    onTestFinished(() => cutter.end());
    let cutting = true;
    const cuts = (async () => {
      for (let n = 0; n < 8; n += 1) {
        await cutter.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        );
        await new Promise((resolve) => setTimeout(resolve, 60 + n * 20));
      }
      cutting = false;
    })();
    const lanes = Array.from({ length: 6 }, async (_, lane) => {
      const desk = sayingDesk(`d${lane}`);
      let n = 0;
      for (; cutting; n += 1) {
        const { results } = await store.push(desk.batch(desk.say('call', callSaid(`k${lane}-${n}`, 'c1'))));
        expect(results).toMatchObject([{ outcome: 'applied' }]);
      }
      return n;
    });
    const pushed = (await Promise.all(lanes)).reduce((sum, n) => sum + n, 0);
    await cuts;
    const rows = await vi.waitFor(() => copied(store, 'all', 500), SECONDS);
    expect([...rows.keys()].filter((key) => key.startsWith('call '))).toHaveLength(pushed);
    expect(rows.get('number-use +33612345678 c1')?.body?.calls).toBe(pushed);
    const desk = sayingDesk('after');
    const heads: number[] = [];
    store.onHead((head) => heads.push(head));
    await vi.waitFor(async () => {
      await store.push(desk.batch(desk.say('choice', { e164: '+33612345678', customerId: 'c1', at: 1 })));
      expect(heads.length).toBeGreaterThan(0);
    }, SECONDS);
  }, 60_000);

  it('a writer whose fence is not the newest writes nothing, even where its connection lives', async () => {
    const url = await fresh();
    await (await openPostgresStore(url, { clock: { now: Date.now } })).close();
    const client = await connect(url, 'stale', () => {});
    onTestFinished(() => client.end());
    const lease = await vi.waitFor(async () => {
      const taken = await tryTake(client, 'stale');
      if (!taken) throw new Error('not yet');
      return taken;
    }, SECONDS);
    await writing(client, lease, () => client.query('DELETE FROM commit_time'));
    await client.query('UPDATE centre_state SET fence = fence + 1');
    const late = writing(client, lease, () => client.query('UPDATE centre_state SET head = 77'));
    await expect(late).rejects.toThrow(LeaseLostError);
    expect((await client.query('SELECT head FROM centre_state')).rows).toEqual([{ head: 0 }]);
  });

  it('a database of a newer Crocdesk is left as it is', async () => {
    const url = await fresh();
    await (await openPostgresStore(url, { clock: { now: Date.now } })).close();
    const client = await connect(url, 'newer', () => {});
    onTestFinished(() => client.end());
    await client.query("INSERT INTO schema_migrations (name) VALUES ('9990-from-the-future')");
    await expect(openPostgresStore(url, { clock: { now: Date.now } })).rejects.toThrow(StoreFromTheFutureError);
  });

  /** What a killed centre had under way is committed or taken back. */
  const isQuiet = async (url: string) => {
    const client = await connect(url, 'watching', () => {});
    const others = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await vi.waitFor(async () => expect((await client.query(others)).rows).toEqual([]), SECONDS);
    await client.end();
  };

  const everythingIsThere = async (url: string, acked: readonly { id: string }[]) => {
    await isQuiet(url);
    const store = await openAt(url);
    // What others had asked of the holder before they were killed is still done by the next one.
    await vi.waitFor(async () => {
      const rows = await copied(store, 'all', 500);
      expect(acked.filter(({ id }) => !rows.has(`call ${id}`))).toEqual([]);
      expect(held(await pulled(store, 'all', 0, 500)).size).toBe(rows.size);
      expect(await store.count('all')).toBe(rows.size);
    }, SECONDS);
  };
});
