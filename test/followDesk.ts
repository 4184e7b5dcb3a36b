import { once } from 'node:events';
import { WebSocket as Socket } from 'ws';
import type { CommandName, Input, Output } from '../src/shared/api/deskApi.ts';
import type { DownFrame } from '../src/shared/api/socketFrames.ts';
import { applyChanges } from '../src/shared/desk/applyChanges.ts';
import type { DeskState } from '../src/shared/desk/deskState.ts';

/** What a page of the desk would have, without the page. */
export interface FollowedDesk {
  ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>>;
  state(): DeskState;
  /** Resolves when `check` holds; rejects after a while. */
  until(check: (desk: DeskState) => boolean, patienceMs?: number): Promise<void>;
  leave(): void;
}

const PATIENCE_MS = 15_000;

/** Enters a desk by the address it printed, which works once, and follows it. */
export async function followDesk(url: string): Promise<FollowedDesk> {
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

  const ask: FollowedDesk['ask'] = (name, input) =>
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
    until: (wanted, patienceMs = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          clearTimeout(timer);
          checks.delete(check);
          settle();
        };
        const check = () => wanted(state()) && end(resolve);
        const say = () => reject(new Error(`not within ${patienceMs} ms: ${JSON.stringify(state()).slice(0, 1_500)}`));
        const timer = setTimeout(() => end(say), patienceMs);
        checks.add(check);
        check();
      }),
    leave: () => socket.terminate(),
  };
}
