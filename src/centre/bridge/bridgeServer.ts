import { v7 as uuid } from 'uuid';
import type { WebSocket } from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import type { FromDesk } from '../../shared/link/bridge/messages.ts';
import type { SiteCountry } from '../../shared/number/siteCountry.ts';
import type { Log } from '../log.ts';
import { createCommandRegister } from './commandRegister.ts';
import type { DeskLink } from './deskLink.ts';
import { createDeskTalk } from './deskTalk.ts';
import type { Floor } from './floor.ts';
import { createFloor } from './floor.ts';
import { listenToPbx } from './listenToPbx.ts';
import type { Pbx } from './pbx.ts';
import type { Setup } from './setup/createSetup.ts';
import { welcome } from './welcome.ts';
import { createWire } from './wire.ts';

/** A socket that says nothing is not kept. */
const HELLO_MS = 5_000;

export interface BridgeNeeds {
  pbx: Pbx;
  clock: Clock;
  log: Log;
  isToken(token: string): boolean;
  isAdministrator?(token: string): boolean;
  setup?: Setup;
  /** Where the site is at home; each desk is told. */
  country?: SiteCountry;
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

export function createBridgeServer({ pbx, clock, log, setup, ...rest }: BridgeNeeds): BridgeServer {
  const floor = createFloor(pbx, clock, log);
  const talk = createDeskTalk(floor, pbx, createCommandRegister(clock), setup);
  const door = { bridgeId: uuid(), clock, floor, pbx, ...rest };
  const joined = new Set<() => void>();
  let refusedFrames = 0;

  const join = (socket: WebSocket) => {
    let link: DeskLink | undefined;
    let hello: FromDesk | undefined;
    const greet = (said: FromDesk) => {
      hello = said;
      link = welcome(door, wire, said);
      if (link) log.info({ agent: link.agent, desks: floor.links.count() }, 'desk came');
    };
    const greetAgain = () => {
      if (!link || !hello) return;
      floor.links.remove(link);
      greet(hello);
    };
    const wire = createWire({
      socket,
      clock,
      onMessage: (message) => {
        if (link) return talk.hear(link, message);
        greet(message);
      },
      onBad: (bytes, missed) => {
        refusedFrames += 1;
        log.warn({ agent: link?.agent, bytes, missed }, 'frame refused');
      },
      onClose: () => {
        cancel();
        joined.delete(greetAgain);
        if (!link) return;
        floor.links.remove(link);
        pbx.present?.(link.agent, false);
        setup?.left(link);
        log.info({ agent: link.agent, desks: floor.links.count() }, 'desk went');
      },
    });
    joined.add(greetAgain);
    const cancel = clock.after(HELLO_MS, () => {
      if (!link) wire.end('helloExpected');
    });
  };
  /** To each desk as at its first hello: who it is, what the telephony can, and the calls. */
  const greetAll = () => {
    floor.directory.forget();
    for (const greetAgain of [...joined]) greetAgain();
  };
  return {
    floor,
    join,
    start: () => pbx.start({ ...listenToPbx(floor, clock), replaced: greetAll }),
    stop: async () => {
      setup?.stop();
      floor.directory.stop();
      floor.queues.stop();
      await pbx.stop();
    },
    figures: () => ({ desks: floor.links.count(), calls: floor.book.live().length, refusedFrames }),
  };
}
