import { v7 as uuid } from 'uuid';
import type { ArrivedEvent, CallEvent } from '../../../shared/call/callEvent.ts';
import { nextCall } from '../../../shared/call/nextCall.ts';
import { startCall } from '../../../shared/call/startCall.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { Prng } from './createPrng.ts';
import type { SimCall, Step, World } from './world.ts';

type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never;

/** The switching heart: calls begin, change and end here, and every change is told once. */
export interface Exchange {
  readonly world: World;
  readonly prng: Prng;
  now(): number;
  begin(arrived: Omit<ArrivedEvent, 'type' | 'at'>, plan: Pick<SimCall, 'kind' | 'wants' | 'talkMs'>): SimCall;
  /** Changes the call; what means nothing to it is not told. */
  tell(sim: SimCall, event: Untimed<CallEvent>): void;
  later(sim: SimCall, ms: number, step: Step): void;
  cancel(sim: SimCall, what: Step['do']): void;
}

export interface ExchangeNeeds {
  world: World;
  prng: Prng;
  clock: Clock;
  onTold(sim: SimCall, event: CallEvent): void;
}

export function createExchange({ world, prng, clock, onTold }: ExchangeNeeds): Exchange {
  const now = () => clock.now();
  const tell: Exchange['tell'] = (sim, untimed) => {
    const event = { ...untimed, at: now() } as CallEvent;
    const next = nextCall(sim.call, event);
    if (!next) return;
    touch(world, sim);
    sim.call = next;
    touch(world, sim);
    if ('endedAt' in next) world.calls.delete(next.id);
    onTold(sim, event);
  };
  return {
    world,
    prng,
    now,
    tell,
    begin: (arrived, plan) => {
      const event: ArrivedEvent = { type: 'arrived', at: now(), ...arrived };
      const id = uuid({ msecs: event.at, random: prng.bytes(16) });
      const sim: SimCall = { call: startCall(id, event), ...plan, consultee: null, dues: [] };
      world.calls.set(id, sim);
      touch(world, sim);
      onTold(sim, event);
      return sim;
    },
    later: (sim, ms, step) => {
      sim.dues.push({ at: now() + ms, step });
    },
    cancel: (sim, what) => {
      sim.dues = sim.dues.filter(({ step }) => step.do !== what);
    },
  };
}

function touch({ touched }: World, { call, consultee }: SimCall): void {
  for (const agent of [...call.ringing, ...call.owners]) touched.add(agent);
  if (consultee?.agent) touched.add(consultee.agent);
}
