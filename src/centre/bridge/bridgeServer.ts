import { v7 as uuid } from 'uuid';
import type { WebSocket } from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Log } from '../log.ts';
import { createCommandRegister } from './commandRegister.ts';
import type { DeskLink } from './deskLink.ts';
import { createDeskTalk } from './deskTalk.ts';
import type { Floor } from './floor.ts';
import { createFloor } from './floor.ts';
import { listenToPbx } from './listenToPbx.ts';
import type { Pbx } from './pbx.ts';
import { welcome } from './welcome.ts';
import { createWire } from './wire.ts';

/** A socket that says nothing is not kept. */
const HELLO_MS = 5_000;

export interface BridgeNeeds {
  pbx: Pbx;
  clock: Clock;
  log: Log;
  isToken(token: string): boolean;
}

/** Between one PBX and many desks: keeps what calls there are, and shows each desk its own. */
export interface BridgeServer {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** A socket that has been let in; it still has to say hello. */
  join(socket: WebSocket): void;
  figures(): { desks: number; calls: number; refusedFrames: number };
  readonly floor: Floor;
}

export function createBridgeServer({ pbx, clock, log, isToken }: BridgeNeeds): BridgeServer {
  const floor = createFloor(pbx, clock, log);
  const talk = createDeskTalk(floor, pbx, createCommandRegister(clock));
  const door = { bridgeId: uuid(), clock, floor, pbx, isToken };
  let refusedFrames = 0;

  const join = (socket: WebSocket) => {
    let link: DeskLink | undefined;
    const wire = createWire({
      socket,
      clock,
      onMessage: (message) => {
        if (link) return talk.hear(link, message);
        link = welcome(door, wire, message);
        if (link) log.info({ agent: link.agent, desks: floor.links.count() }, 'desk came');
      },
      onBad: (bytes, missed) => {
        refusedFrames += 1;
        log.warn({ agent: link?.agent, bytes, missed }, 'frame refused');
      },
      onClose: () => {
        cancel();
        if (!link) return;
        floor.links.remove(link);
        pbx.present?.(link.agent, false);
        log.info({ agent: link.agent, desks: floor.links.count() }, 'desk went');
      },
    });
    const cancel = clock.after(HELLO_MS, () => {
      if (!link) wire.end('helloExpected');
    });
  };
  return {
    floor,
    join,
    start: () => pbx.start(listenToPbx(floor, clock)),
    stop: async () => {
      floor.directory.stop();
      await pbx.stop();
    },
    figures: () => ({ desks: floor.links.count(), calls: floor.book.live().length, refusedFrames }),
  };
}
