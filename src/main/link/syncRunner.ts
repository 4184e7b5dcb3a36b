import type { SecureContext } from 'node:tls';
import type { Clock } from '../../shared/lib/clock.ts';
import { nextSync, wakeAt } from '../sync/syncCore.ts';
import type { SyncEvent, SyncMachine, SyncStep } from '../sync/syncMachine.ts';
import { firstMachine } from '../sync/syncMachine.ts';
import type { Connect, SyncSocket } from './syncSocket.ts';
import { openSyncSocket } from './syncSocket.ts';
import type { StepNeeds } from './syncSteps.ts';
import { doStep } from './syncSteps.ts';

/** Something is due that cannot be done yet. */
const PATIENCE_MS = 1_000;
const LONGEST_MS = 2 ** 31 - 1;
/** Less is what clocks do by themselves. */
const SET_BACK_MS = 2_000;

export interface CentreAddress {
  url: string;
  token: string;
  /** Whom to believe when it shows its certificate; none: whom Node believes. */
  secureContext?: SecureContext;
}

interface Options {
  clock: Clock;
  /** Where the centre is now; null while nobody knows. */
  endpoint: () => CentreAddress | null;
  device: string;
  newId: () => string;
  random: () => number;
  log: (line: string) => void;
  needs: StepNeeds;
  connect?: Connect;
  /** The machine is not what it was. */
  onMoved: () => void;
}

export interface SyncRunner {
  machine(): SyncMachine;
  hear(event: SyncEvent): void;
}

/** Gives the machine its events, one after the other, and does what it says. */
export function createSyncRunner(options: Options): SyncRunner {
  const { clock, endpoint, device, newId, random, log, needs, connect, onMoved } = options;
  let machine = firstMachine(device);
  let socket: SyncSocket | null = null;
  /** What is answered to an earlier connection is not heard. */
  let connection = 0;
  let cancelTick = () => {};
  let heardAt = clock.now();
  const events: SyncEvent[] = [];
  let isHearing = false;

  function hear(event: SyncEvent): void {
    if (clock.now() < heardAt - SET_BACK_MS) events.push({ type: 'clock-set-back' });
    heardAt = clock.now();
    events.push(event);
    if (isHearing) return;
    isHearing = true;
    for (let next = events.shift(); next; next = events.shift()) {
      const [after, steps] = nextSync(machine, next, { now: clock.now(), random: random(), incarnation: newId() });
      machine = after;
      for (const step of steps) act(step);
    }
    isHearing = false;
    onMoved();
    armTick();
  }

  function armTick(): void {
    cancelTick();
    const at = wakeAt(machine);
    if (at === null) return;
    const late = machine.phase === 'live' ? PATIENCE_MS : 0;
    const left = at - clock.now();
    const ms = left <= 0 ? late : Math.min(left, LONGEST_MS);
    cancelTick = clock.after(ms, () => hear({ type: 'tick' }));
  }

  /** Heard only while this connection lasts. */
  function toThisConnection(): (event: SyncEvent) => void {
    const from = connection;
    return (event) => {
      if (from === connection) hear(event);
    };
  }

  function act(step: SyncStep): void {
    if (step.do === 'open') return open();
    if (step.do === 'close') return close();
    if (step.do === 'send') return socket?.send(step.frame);
    if (step.do === 'stop-copy') return needs.copies.stop();
    const told = toThisConnection();
    doStep(needs, step).then(told, () => told({ type: 'store-failed' }));
  }

  function close(): void {
    socket?.leave();
    socket = null;
    connection += 1;
  }

  function open(): void {
    connection += 1;
    const told = toThisConnection();
    const to = endpoint();
    if (!to) return told({ type: 'lost' });
    socket = openSyncSocket({
      ...to,
      ...(connect && { connect }),
      clock,
      onOpen: () => told({ type: 'opened', token: to.token }),
      onFrame: (frame) => told({ type: 'frame', frame }),
      onUnknown: (bytes) => log(`a sync frame of ${bytes} bytes was not understood`),
      onClose: () => told({ type: 'lost' }),
    });
  }

  return { machine: () => machine, hear };
}
