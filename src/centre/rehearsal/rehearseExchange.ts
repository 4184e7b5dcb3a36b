import type { CallEvent } from '../../shared/call/callEvent.ts';
import type { BridgeCommand } from '../../shared/link/bridge/commands.ts';
import type { SimulatorOptions } from '../bridge/simulator/createSimulator.ts';
import { createSimulator } from '../bridge/simulator/createSimulator.ts';
import { createHandClock } from './createHandClock.ts';

/** An exchange with one desk, at 101, and its witness. */
export async function rehearseExchange(options: Partial<SimulatorOptions> = {}) {
  const clock = createHandClock();
  const pbx = createSimulator({ clock, seed: 7, perHour: 0, callers: [], ...options });
  const told: { call: string; at: number; event: CallEvent }[] = [];
  const phones: string[] = [];
  await pbx.start({
    event: (call, event) => told.push({ call, at: clock.now(), event }),
    agents: (changed) => phones.push(...changed.map(({ agent, status, phone }) => `${agent} ${status} ${phone}`)),
    health: () => {},
    resynced: () => {},
  });
  const agent = pbx.agentAt('101') ?? '';
  pbx.present?.(agent, true, 'Amina');
  const run = (command: BridgeCommand, by = agent) => pbx.run(by, command);
  const ring = (from: string | null = '+33612345678', to = '101') => {
    const rung = pbx.simulation.ring({ from, to, withheld: false, name: null });
    if (!rung.ok) throw new Error(rung.message);
    return rung.value.call;
  };
  const call = (id: string) => pbx.calls().find((one) => one.id === id);
  const types = (id: string) => told.filter((one) => one.call === id).map(({ event }) => event.type);
  const last = (id: string) => told.filter((one) => one.call === id).at(-1)?.event;
  const talk = async () => {
    const id = ring();
    await run({ do: 'answer', call: id });
    return id;
  };
  return { pbx, clock, told, phones, agent, run, ring, call, types, last, talk };
}
