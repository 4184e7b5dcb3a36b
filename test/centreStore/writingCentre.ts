// A centre that pushes one call after the other and says on its output which were acknowledged: to be killed and frozen by tests.
import { openPostgresStore } from '../../src/centre/store/postgres/openPostgresStore.ts';
import { openSqliteStore } from '../../src/centre/store/sqlite/openSqliteStore.ts';
import { callSaid, sayingDesk } from './sayings.ts';

const [where = '', name = ''] = process.argv.slice(2);
const clock = { now: Date.now };
const shared = where.startsWith('postgres:') ? await openPostgresStore(where, { clock }) : null;
const store = shared ?? openSqliteStore(where, { clock });

async function pushForEver(desk: ReturnType<typeof sayingDesk>, lane: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    const id = `${name}-${lane}-${n}`;
    const batch = desk.batch(desk.say('call', callSaid(id, null)));
    const holder = shared?.isHolder() ?? false;
    await store.push(batch).catch(() => store.push(batch));
    process.stdout.write(`${JSON.stringify({ id, holder })}\n`);
  }
}

await Promise.all([0, 1, 2, 3].map((lane) => pushForEver(sayingDesk(`${name}-${lane}`), lane)));
