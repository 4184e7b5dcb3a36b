import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { ProbeTrouble } from '../../../../shared/link/bridge/probe.ts';
import { ProbeFailure } from './probeFailure.ts';

const troubles: Record<string, ProbeTrouble> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timed-out',
  ECONNRESET: 'closed',
};

/** A connection to the port. Whoever gives up destroys the socket. */
export function reachHost({ host, port }: { host: string; port: number }): { socket: Socket; reached: Promise<void> } {
  const socket = connect({ host, port, noDelay: true });
  const reached = new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.on('error', (error: NodeJS.ErrnoException) =>
      reject(new ProbeFailure(troubles[error.code ?? ''] ?? 'unreachable')),
    );
  });
  return { socket, reached };
}
