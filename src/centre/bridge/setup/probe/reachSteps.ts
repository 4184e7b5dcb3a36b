import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { inTime } from './inTime.ts';
import { reachHost } from './reachHost.ts';
import type { Probe } from './runProbe.ts';
import { STEP_MS, step } from './runProbe.ts';
import { secureSocket } from './secureSocket.ts';

/** A connection to the port. */
export const reach = (probe: Probe, at: { host: string; port: number }): Promise<Socket> =>
  step(probe, 'reach', 'timed-out', async () => {
    const { socket, reached } = reachHost(at);
    probe.opened(socket);
    return inTime(probe, STEP_MS, 'timed-out', reached).then(() => socket);
  });

/** TLS over it; `certificate`: the only one that is accepted, null for those that this machine trusts. */
export const secureStep = (
  probe: Probe,
  socket: Socket,
  host: string,
  certificate: string | null,
): Promise<TLSSocket> => step(probe, 'secure', 'not-tls', () => secureSocket(socket, host, certificate));
