import type { Clock } from '../../../shared/lib/clock.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import type { Pbx, PbxListener, Simulation } from '../pbx.ts';
import type { Caller } from './callers.ts';
import { createCallers } from './callers.ts';
import { createFaults, forgetCalls } from './createFaults.ts';
import { createHeart } from './createHeart.ts';
import { createLoad } from './createLoad.ts';
import { createPrng } from './createPrng.ts';
import { createExchange } from './exchange.ts';
import { queueViews } from './membership.ts';
import { customerHangsUp, ringOnRequest } from './outsideWorld.ts';
import { queueLabels } from './queues.ts';
import { restore } from './restore.ts';
import { runCommand, simCapabilities } from './runCommand.ts';
import { createSimAgents, entryOf } from './simAgents.ts';
import type { SavedWorld } from './world.ts';
import type { WorldFile } from './worldFile.ts';
import { noWorldFile } from './worldFile.ts';

export interface SimulatorOptions {
  clock: Clock;
  seed: number;
  /** Calls an hour that come by themselves to each free agent with a desk; 0 is silence. */
  perHour: number;
  callers: readonly Caller[];
  /** Agents by extension; others are named after theirs. */
  agents?: Record<string, string>;
  /** Where numbers without a country come from. */
  countries?: readonly Country[];
  file?: WorldFile;
  /** Calls are recorded from their first answer on, as in many centres. */
  isRecording?: boolean;
}

const nobody: PbxListener = { event: () => {}, agents: () => {}, health: () => {}, resynced: () => {} };

/** A small telephone exchange that behaves like the real thing, and the same way each time for a seed. */
export function createSimulator({
  clock,
  file = noWorldFile,
  ...options
}: SimulatorOptions): Pbx & { readonly simulation: Simulation } {
  const saved = file.read();
  const world = restore(saved, clock.now());
  if (options.countries) world.countries = options.countries;
  world.isRecording = options.isRecording ?? false;
  world.recorderIsStuck = () => faults.recorderIsStuck();
  const prng = createPrng(saved?.prng ?? options.seed);
  const agents = createSimAgents(world, options.agents ?? {}, clock);
  const someone = createCallers(options.callers, prng);
  let listener = nobody;
  const exchange = createExchange({ world, prng, clock, onTold: ({ call }, event) => faults.tell(call.id, event) });
  const publish = () => {
    const changed = agents.changed();
    if (changed.length > 0) listener.agents(changed.map(entryOf));
    listener.queues?.();
  };
  const snapshot = (): SavedWorld => ({
    version: 1,
    savedAt: clock.now(),
    prng: prng.state(),
    calls: [...world.calls.values()].filter(({ kind }) => kind !== 'load'),
    agents: [...world.agents.values()],
  });
  const heart = createHeart({
    clock,
    exchange,
    someone,
    publish,
    perHour: options.perHour,
    save: () => file.save(snapshot()),
  });
  const faults = createFaults({
    clock,
    listener: () => listener,
    forgetCalls: () => heart.act(() => forgetCalls(world)),
    resync: () => listener.resynced(calls()),
  });
  const load = createLoad(clock, exchange, someone, heart.actLightly);
  const calls = () => [...world.calls.values()].map(({ call }) => call);

  return {
    kind: 'simulator',
    capabilities: () => [...simCapabilities],
    labels: queueLabels,
    calls,
    agents: agents.list,
    queues: (agent) => queueViews(world, agent),
    start: async (told) => {
      listener = told;
      listener.health('up', 0);
      listener.resynced(calls());
      heart.act(() => {});
    },
    stop: async () => {
      listener = nobody;
      load.stop();
      faults.stop();
      heart.stop();
    },
    agentAt: (extension) => heart.act(() => agents.at(extension)).agent,
    run: async (agent, command) => {
      if (command.do === 'simulate-pace') {
        heart.pace(command.perHour);
        return done({});
      }
      if (command.do === 'simulate-fault') {
        faults.begin(command.fault);
        return done({});
      }
      return heart.act(() => runCommand(exchange, agent, command, someone));
    },
    setAgent: async (agent, status, reason, name) => heart.act(() => agents.set(agent, status, reason, name)),
    present: (agent, here, name) => heart.act(() => agents.present(agent, here, name)),
    simulation: {
      ring: (request) =>
        faults.isDown() ? failed('telephony-down') : heart.act(() => ringOnRequest(exchange, request, someone)),
      fault: (fault) => done(faults.begin(fault)),
      fate: (fate) => {
        world.fate = fate;
        return done({});
      },
      hangUp: (call) => heart.act(() => customerHangsUp(exchange, call)),
      load: (request) => done({ calls: load.begin(request) }),
    },
  };
}
