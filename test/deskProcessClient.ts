import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket as Socket } from 'ws';
import type { CommandName, Input, Output } from '../src/shared/api/deskApi.ts';
import type { DownFrame } from '../src/shared/api/socketFrames.ts';
import { applyChanges } from '../src/shared/desk/applyChanges.ts';
import type { DeskState } from '../src/shared/desk/deskState.ts';

export interface RunningDesk {
  ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>>;
  state(): DeskState;
  /** Resolves when `check` holds; rejects after a while. */
  until(check: (desk: DeskState) => boolean): Promise<void>;
  /** kill -9: nobody says goodbye. Resolves when the process is gone. */
  kill(): Promise<void>;
}

const PATIENCE_MS = 15_000;

/** A desk in a process of its own, and a page that follows it. */
export async function runDesk(data: string): Promise<RunningDesk> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'deskProcess.ts'), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  const entered = await fetch(url, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { origin, host } = new URL(url);
  const socket = new Socket(`ws://${host}/desk`, { headers: { cookie, origin } });
  await once(socket, 'open');
  socket.on('error', () => {});

  const answers = new Map<number, (frame: Extract<DownFrame, { id: number }>) => void>();
  const checks = new Set<() => void>();
  let mirror: DeskState | null = null;
  let lastId = 0;
  socket.on('message', (raw) => {
    const frame = JSON.parse(String(raw)) as DownFrame;
    if ('id' in frame) return answers.get(frame.id)?.(frame);
    if (frame.event !== 'desk.changed' || !mirror) return;
    const { version, changes } = frame.payload as { version: number; changes: Parameters<typeof applyChanges>[2] };
    if (version > mirror.version) mirror = applyChanges(mirror, version, changes);
    for (const check of checks) check();
  });

  const ask: RunningDesk['ask'] = (name, input) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      socket.once('close', () => reject(new Error('the desk is gone')));
      answers.set(id, ({ result }) => {
        answers.delete(id);
        if (result.ok) resolve(result.value as never);
        else reject(new Error(`${name}: ${result.code} ${result.message}`));
      });
      socket.send(JSON.stringify({ id, name, input }));
    });
  socket.setMaxListeners(0);
  mirror = await ask('desk.state', {});
  const state = () => mirror as DeskState;

  return {
    ask,
    state,
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          clearTimeout(timer);
          checks.delete(check);
          settle();
        };
        const check = () => wanted(state()) && end(resolve);
        const say = () => reject(new Error(`not within ${PATIENCE_MS} ms: ${JSON.stringify(state()).slice(0, 1_500)}`));
        const timer = setTimeout(() => end(say), PATIENCE_MS);
        checks.add(check);
        check();
      }),
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      socket.terminate();
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of child.stdout ?? []) {
    text += String(part);
    const said = /\{"url":"([^"]+)"\}/.exec(text);
    if (said?.[1]) return said[1];
  }
  throw new Error('the desk ended before it was ready');
}
