import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/centre/store/sqlite/openSqliteStore.ts';
import type { CentreChild } from '../../src/main/centreProcess/centreChild.ts';
import { spawnCentre } from '../../src/main/centreProcess/spawnCentre.ts';
import { customerRow } from '../syncStand/syncRows.ts';
import { tempFolder } from '../tempStore.ts';

const CENTRE = join(import.meta.dirname, '../../src/centre/main.ts');
const DESK = fileURLToPath(new URL('./workUntilKilled.ts', import.meta.url));
const TOKEN = 'the-token-of-this-machine';

export interface KillDesk {
  readonly path: string;
  /** Mutations whose call returned, over all lives. */
  readonly kept: Set<string>;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Works no more; its link goes on. */
  rest(): Promise<void>;
}

/** Real processes over real files: a centre and some desks, which work until they are killed. */
export async function openKillFloor(names: readonly string[], customers: number) {
  const data = tempFolder();
  const file = join(data, 'centre.db');
  const store = openSqliteStore(file, { clock: { now: Date.now } });
  await store.put(Array.from({ length: customers }, (_, n) => customerRow(n)));
  await store.close();
  let url = '';
  let centre: CentreChild | null = null;
  let gone: Promise<void> = Promise.resolve();

  const desks = names.map((name) => createKillDesk(name, () => url));
  const killCentre = async () => {
    centre?.kill();
    await gone;
  };
  onTestFinished(killCentre);
  return {
    ...{ file, desks, killCentre },
    async startCentre() {
      const child = spawnCentre(
        CENTRE,
        ['--data', data, '--pbx', 'none', '--log', 'silent', '--announce', data],
        TOKEN,
      );
      centre = child;
      gone = new Promise((resolve) => child.onGone(resolve));
      ({ url } = await new Promise<{ url: string }>((resolve) => child.onReady(resolve)));
      for (const desk of desks) desk.move();
    },
  };
}

function createKillDesk(name: string, url: () => string): KillDesk & { move(): void } {
  const path = join(tempFolder(), 'desk.db');
  const kept = new Set<string>();
  let child: ChildProcess | null = null;
  const kill = async () => {
    const dying = child;
    child = null;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    dying.kill('SIGKILL');
    await once(dying, 'close');
  };
  onTestFinished(kill);
  const said = (test: (message: Said) => boolean) =>
    new Promise<void>((resolve) => {
      const hear = (message: Said) => {
        if (!test(message)) return;
        child?.off('message', hear);
        resolve();
      };
      child?.on('message', hear);
    });
  return {
    ...{ path, kept, kill },
    move: () => void child?.send({ url: url() }),
    async start() {
      const born = fork(DESK, [path, TOKEN, name]);
      child = born;
      born.on('message', (message: Said) => {
        for (const id of message.kept ?? []) kept.add(id);
      });
      born.send({ url: url() });
      await said(({ kept: some }) => some !== undefined);
    },
    async rest() {
      const resting = said(({ isOver }) => isOver === true);
      child?.send({ over: true });
      await resting;
    },
  };
}

interface Said {
  kept?: string[];
  isOver?: boolean;
}
