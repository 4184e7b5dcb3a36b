import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { spawnCentre } from '../../src/main/centreProcess/spawnCentre.ts';
import { createCopyDesk } from '../syncStand/copyDesk.ts';
import type { SyncDesk } from '../syncStand/createSyncDesk.ts';
import { createSyncDesk } from '../syncStand/createSyncDesk.ts';
import { callMutation } from '../syncStand/syncRows.ts';
import { tempFolder } from '../tempStore.ts';

const ENTRY = join(import.meta.dirname, '../../src/centre/main.ts');
const TOKEN = 'the-token-of-this-machine';

/** The real process, as `npm start` brings it along. */
async function startCentre(data: string) {
  const child = spawnCentre(ENTRY, ['--data', data, '--pbx', 'none', '--log', 'silent', '--announce', data], TOKEN);
  const gone = new Promise<void>((resolve) => child.onGone(resolve));
  onTestFinished(async () => {
    child.kill();
    await gone;
  });
  const { url } = await new Promise<{ url: string }>((resolve) => child.onReady(resolve));
  return {
    url,
    kill: async () => {
      child.kill();
      await gone;
    },
  };
}

async function idsOf(desk: SyncDesk): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let after = 0, isLast = false; !isLast; ) {
    const page = await desk.ask({ type: 'pull', scope: 'all', after, limit: 2_000 });
    if (page.type !== 'page') throw new Error(page.type);
    for (const entry of page.entries) if ('id' in entry) ids.add(entry.id);
    ({ next: after, isLast } = page);
  }
  return ids;
}

test('a centre that is killed while desks push has everything it acknowledged, and desks go on from there', {
  timeout: 60_000,
}, async () => {
  const data = tempFolder();
  const first = await startCentre(data);
  const acknowledged = new Map<string, number>();
  const pushUntilItDies = async (device: string) => {
    const desk = await createSyncDesk(first.url, { token: TOKEN, device });
    for (let mseq = 1; mseq <= 5_000; mseq += 1) {
      const answer = await Promise.race([
        desk.ask({ type: 'push', mutations: [callMutation(mseq, `${device}-${mseq}`)] }),
        desk.closed,
      ]);
      if (typeof answer === 'number') return;
      if (answer.type === 'pushed') acknowledged.set(device, answer.lastMseq);
    }
  };
  const pushing = Promise.all(['desk-1', 'desk-2', 'desk-3', 'desk-4'].map(pushUntilItDies));
  await expect.poll(() => [...acknowledged.values()].filter((n) => n >= 10).length, { timeout: 30_000 }).toBe(4);
  await first.kill();
  await pushing;

  const second = await startCentre(data);
  let kept = 0;
  for (const [device, last] of acknowledged) {
    const desk = await createSyncDesk(second.url, { token: TOKEN, device });
    const { lastMseq, lastId } = await desk.hears('welcome');
    expect(lastMseq).toBeGreaterThanOrEqual(last);
    expect(lastId).toBe(`mutation-${device}-${lastMseq}`);
    const again = callMutation(lastMseq, `${device}-${lastMseq}`);
    const next = callMutation(lastMseq + 1, `${device}-${lastMseq + 1}`);
    expect(await desk.ask({ type: 'push', mutations: [again, next] })).toMatchObject({ lastMseq: lastMseq + 1 });
    kept += lastMseq + 1;
  }
  const desk = await createSyncDesk(second.url, { token: TOKEN, device: 'desk-5' });
  expect((await idsOf(desk)).size).toBe(kept);
  const copy = createCopyDesk(second.url, 'desk-5', TOKEN);
  expect(await copy.manifest()).toMatchObject({ rows: kept });
});
