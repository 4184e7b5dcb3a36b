import type { Call } from '../../../../shared/call/call.ts';
import type { CallEvent } from '../../../../shared/call/callEvent.ts';
import { nextCall } from '../../../../shared/call/nextCall.ts';
import { startCall } from '../../../../shared/call/startCall.ts';
import type { Clock } from '../../../../shared/lib/clock.ts';
import type { DirectoryEntry } from '../../../../shared/link/bridge/agents.ts';
import type { PbxHealth } from '../../../../shared/link/bridge/messages.ts';
import type { Log } from '../../../log.ts';
import { systemClock } from '../../../systemClock.ts';
import { createAriPbx } from '../createAriPbx.ts';
import type { AriRehearsal } from './createAriRehearsal.ts';
import { createAriRehearsal } from './createAriRehearsal.ts';

export interface AriStandOptions {
  clock?: Clock;
  secret?: string;
  random?: () => number;
  /** One that is there already. */
  ari?: AriRehearsal;
}

const people = {
  agent1: { extension: '101', name: 'Amina' },
  agent2: { extension: '102', name: 'Bruno' },
};

/** A live adapter at a rehearsed Asterisk, with all that it told and wrote down; not started. */
export async function openAriStand({ clock = systemClock, secret, random = () => 0, ...there }: AriStandOptions = {}) {
  const ari = there.ari ?? (await createAriRehearsal());
  const told: { id: string; event: CallEvent }[] = [];
  /** What desks would make of it. */
  const calls = new Map<string, Call>();
  const health: PbxHealth[] = [];
  /** `down unreachable`, `up`. */
  const troubles: string[] = [];
  const agents = new Map<string, DirectoryEntry>();
  const resynced: Call[][] = [];
  const logged: string[] = [];
  const write =
    (level: string) =>
    (...words: unknown[]) =>
      void logged.push(`${level} ${JSON.stringify(words)}`);
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') } as Log;
  const server = { ...ari.server, ...(secret && { secret }) };
  const pbx = createAriPbx({ server, clock, log, agents: people, random });
  const start = pbx.start;
  pbx.start = (listener) =>
    start({
      ...listener,
      event: (id, event) => {
        told.push({ id, event });
        const known = calls.get(id);
        const next = known ? nextCall(known, event) : event.type === 'arrived' && startCall(id, event);
        if (next) calls.set(id, next);
        listener.event(id, event);
      },
      health: (state, latencyMs, trouble) => {
        health.push(state);
        troubles.push(trouble ? `${state} ${trouble}` : state);
        listener.health(state, latencyMs, trouble);
      },
      agents: (changed) => {
        for (const entry of changed) agents.set(entry.agent, entry);
        listener.agents(changed);
      },
      resynced: (calls) => {
        resynced.push(calls);
        listener.resynced(calls);
      },
    });
  const alone = { event: () => {}, health: () => {}, agents: () => {}, resynced: () => {} };
  return {
    ...{ ari, pbx, told, calls, health, troubles, agents, resynced, logged },
    types: () => told.map(({ event }) => event.type),
    begin: () => pbx.start(alone),
    isUp: () => health.at(-1) === 'up',
    call: (id: string) => pbx.calls().find((call) => call.id === id),
    end: async () => {
      await pbx.stop();
      await ari.close();
    },
  };
}
export type AriStand = Awaited<ReturnType<typeof openAriStand>>;
