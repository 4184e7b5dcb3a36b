import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { Random } from '../../src/shared/demo/random.ts';

/** A line to that address which cuts and stalls as chance has it, until it is mended. */
export async function badLine(to: string, random: Random) {
  const { hostname, port } = new URL(to);
  let isBad = true;
  let cuts = 0;
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, onto] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => {});
      from.on('close', () => {
        open.delete(from);
        onto.destroy();
      });
      from.on('data', (data) => {
        bytes += data.length;
        if (!isBad || random.chance(0.8)) return void onto.write(data);
        if (random.chance(0.5)) {
          // Half of it, and then nothing more.
          onto.write(data.subarray(0, data.length >> 1));
          cuts += 1;
          return void from.destroy();
        }
        from.pause();
        setTimeout(
          () => {
            onto.write(data);
            from.resume();
          },
          random.int(5, 120),
        );
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    cuts: () => cuts,
    bytes: () => bytes,
    mend: () => {
      isBad = false;
    },
    end: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
