import { join } from 'node:path';
import { createLog } from '../src/centre/log.ts';
import { LOCAL_USER } from '../src/centre/people/sessions.ts';
import { createScripts } from '../src/centre/scripts/createScripts.ts';
import { openSqlitePeople } from '../src/centre/store/people/sqlite/openSqlitePeople.ts';
import { createScriptStore } from '../src/centre/store/scripts/createScriptStore.ts';
import type { DeskAccount } from '../src/main/signIn/createAccount.ts';
import { noAccount } from '../src/main/signIn/noAccount.ts';
import type { Result } from '../src/shared/lib/result.ts';
import { createFakeClock } from './fakeClock.ts';
import { tempFolder } from './tempStore.ts';

/** Whoever started the centre beside this desk. */
const local = { userId: LOCAL_USER, name: LOCAL_USER, role: 'supervisor', scopes: ['all'] } as const;

/** What a desk asks its centre about scripts is answered by a real one, over a real store. */
export async function centreOfScripts(): Promise<DeskAccount> {
  const sql = await openSqlitePeople(join(tempFolder(), 'centre.db'));
  const scripts = createScripts(createScriptStore(sql), createFakeClock(), createLog('silent'));
  const ask = (_: string, body: unknown): Promise<Result<unknown>> => {
    const asked = JSON.parse(JSON.stringify(body)) as { do: string; with: unknown };
    return scripts.ask(local, asked.do, asked.with);
  };
  return { ...noAccount, ask };
}
