import type { Clock } from '../../shared/lib/clock.ts';
import type { Pbx } from '../bridge/pbx.ts';
import type { SimulatorOptions } from '../bridge/simulator/createSimulator.ts';
import { createSimulator } from '../bridge/simulator/createSimulator.ts';
import type { Centre } from '../centre.ts';
import { startCentre } from '../centre.ts';
import { createLog } from '../log.ts';
import { systemClock } from '../systemClock.ts';
import type { HandClock } from './createHandClock.ts';
import { createHandClock } from './createHandClock.ts';

const REHEARSAL_TOKEN = 'rehearsal-token';

export interface Rehearsal {
  readonly centre: Centre;
  readonly hello: { url: string; token: string };
  readonly pbx: Pbx;
  /** The time of the telephone exchange; the sockets live in real time. */
  readonly clock: HandClock;
  end(): Promise<void>;
}

/** A whole centre on a free port, with an exchange whose time stands still until the test moves it. */
export async function startRehearsal(
  options: Partial<SimulatorOptions> & { bridgeClock?: Clock } = {},
): Promise<Rehearsal> {
  const clock = createHandClock(Date.now());
  const { bridgeClock = systemClock, ...simulated } = options;
  const pbx = createSimulator({ clock, seed: 7, perHour: 0, callers: [], ...simulated });
  const parts = { token: REHEARSAL_TOKEN, pbx, clock: bridgeClock, log: createLog('silent') };
  const centre = await startCentre({ ...parts, listening: { host: '127.0.0.1', port: 0 } });
  return { centre, pbx, clock, hello: { url: centre.url, token: REHEARSAL_TOKEN }, end: () => centre.close() };
}
