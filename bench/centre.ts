import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { joinDeliveries } from './centre/joinDeliveries.ts';
import type { FromLoadCentre, FromLoadDesks, LoadPlan, ToLoadCentre, ToLoadDesks } from './centre/loadMessages.ts';
import { measureFloor } from './centre/measureFloor.ts';
import { percentiles } from './percentiles.ts';

const CENTRE = fileURLToPath(new URL('./centre/loadCentre.ts', import.meta.url));
const DESKS = fileURLToPath(new URL('./centre/loadDesks.ts', import.meta.url));

/** A real centre under a whole floor: every desk on both its sockets, calls to all of them, and what is logged told to the team. */
export async function benchCentre({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<object> {
  const plan: LoadPlan = { desks: quick ? 200 : 1_000, callsPerSecond: quick ? 20 : 50, seconds: quick ? 10 : 60 };
  const centre = startChild<FromLoadCentre, ToLoadCentre>(CENTRE);
  const desks = startChild<FromLoadDesks, ToLoadDesks>(DESKS);
  const floor = await measureFloor();
  const lost: string[] = [];
  desks.on('lost', ({ why }) => lost.push(why));
  try {
    const { url } = await centre.hears('ready');
    desks.tell({ type: 'connect', url, plan });
    await desks.hears('connected');
    say(`${plan.desks} desks are connected; ${plan.callsPerSecond} calls a second for ${plan.seconds} s`);
    floor.begin();
    centre.tell({ type: 'begin', plan });
    const { calls, sent, toSocketMs, cores } = await centre.hears('called');
    const floorMs = percentiles(floor.samples);
    desks.tell({ type: 'finish', due: sent.length });
    const { received, stray, sync, slow, cores: deskCores } = await desks.hears('finished');
    centre.tell({ type: 'figures' });
    const { rssMb, loopDelayMs } = await centre.hears('figures');
    for (const why of lost.slice(0, 5)) say(`lost: ${why}`);
    const { ackMs, changeMs, ...counts } = sync;
    const joined = joinDeliveries(sent, received);
    return {
      ...{ name: 'centre', desks: plan.desks, calls_per_s: plan.callsPerSecond, seconds: plan.seconds, calls },
      events: { sent: sent.length, received: joined.received, unexpected: joined.unexpected + stray },
      event_to_desk_ms: percentiles(joined.ms),
      floor_ms: floorMs,
      adapter_to_socket_ms: percentiles(toSocketMs),
      sync: { ...counts, ack_ms: percentiles(ackMs), change_ms: percentiles(changeMs) },
      ...{ slow_reader: slow, desks_lost: lost.length, loop_delay_ms: loopDelayMs, rss_mb: rssMb },
      cores: { centre: cores, desks: deskCores },
    };
  } finally {
    floor.end();
    desks.end();
    centre.end();
  }
}

function startChild<Said extends { type: string }, Told extends object>(path: string) {
  const child: ChildProcess = fork(path, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const heard: Said[] = [];
  const listeners = new Set<(message: Said) => void>();
  child.on('message', (message: Said) => {
    heard.push(message);
    for (const listener of [...listeners]) listener(message);
  });
  type Of<T extends Said['type']> = Extract<Said, { type: T }>;
  const on = <T extends Said['type']>(type: T, work: (message: Of<T>) => void) =>
    void listeners.add((message) => message.type === type && work(message as Of<T>));
  return {
    on,
    tell: (message: Told) => void child.send(message),
    hears: <T extends Said['type']>(type: T): Promise<Of<T>> =>
      new Promise((resolve, reject) => {
        const known = heard.find((message): message is Of<T> => message.type === type);
        if (known) return resolve(known);
        on(type, resolve);
        child.once('exit', (code) => reject(new Error(`${path} ended (${code}) before "${type}"`)));
      }),
    end: () => void child.kill(),
  };
}
