import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A cable between a desk and its centre that can be pulled out and put back. */
export interface LineToCentre {
  /** As the centre's own address, through the cable. */
  url: string;
  /** Ends what runs over it and answers nobody. */
  pull(): void;
  putBack(): void;
  stop(): void;
}

export async function openLine(to: string): Promise<LineToCentre> {
  const { port, hostname } = new URL(to);
  const ends = new Set<Socket>();
  let isOut = false;
  const server = createServer((near) => {
    if (isOut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.pipe(into);
      from.on('error', () => into.destroy());
      from.once('close', () => {
        ends.delete(from);
        into.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const cut = () => {
    for (const end of ends) end.destroy();
  };
  return {
    url: `wss://localhost:${(server.address() as AddressInfo).port}`,
    pull() {
      isOut = true;
      cut();
    },
    putBack() {
      isOut = false;
    },
    stop() {
      server.close();
      cut();
    },
  };
}
