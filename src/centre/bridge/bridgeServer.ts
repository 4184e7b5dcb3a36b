import type { Duplex } from 'node:stream';
import { v7 as uuid } from 'uuid';
import type { WebSocket } from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import type { FromDesk } from '../../shared/link/bridge/messages.ts';
import type { SiteCountry } from '../../shared/number/siteCountry.ts';
import type { Log } from '../log.ts';
import { atDevice } from '../people/atDevice.ts';
import type { Person, Sessions } from '../people/sessions.ts';
import { createCommandRegister } from './commandRegister.ts';
import type { DeskLink } from './deskLink.ts';
import { createDeskTalk } from './deskTalk.ts';
import type { Floor } from './floor.ts';
import { createFloor } from './floor.ts';
import { listenToPbx } from './listenToPbx.ts';
import type { Pbx } from './pbx.ts';
import type { Setup } from './setup/createSetup.ts';
import type { Hello } from './welcome.ts';
import { letIn, sendAway, welcome } from './welcome.ts';
import { createWire } from './wire.ts';

/** A socket that says nothing is not kept. */
const HELLO_MS = 5_000;
/** Each desk is asked this often who it is, besides when that changes. */
const CHECK_MS = 60_000;

interface Joined {
  greetAgain(): void;
  checkAgain(userId: string | null): Promise<void>;
}

export interface BridgeNeeds {
  pbx: Pbx;
  clock: Clock;
  log: Log;
  sessions: Sessions;
  setup?: Setup;
  /** Where the site is at home; each desk is told. */
  country?: SiteCountry;
}

/** Between one PBX and many desks: keeps what calls there are, and shows each desk its own. */
export interface BridgeServer {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** A socket that has been let in; it still has to say hello. */
  join(socket: WebSocket, line?: Duplex): void;
  figures(): { desks: number; calls: number; refusedFrames: number };
  readonly floor: Floor;
}

export function createBridgeServer({ pbx, clock, log, setup, ...rest }: BridgeNeeds): BridgeServer {
  const floor = createFloor(pbx, clock, log);
  const talk = createDeskTalk(floor, pbx, createCommandRegister(clock), setup);
  const door = { bridgeId: uuid(), clock, floor, pbx, ...rest };
  const joined = new Set<Joined>();
  let refusedFrames = 0;

  const join = (socket: WebSocket, line?: Duplex) => {
    let link: DeskLink | undefined;
    let admitted: { hello: Hello; person: Person } | undefined;
    /** What a desk says while it is found out who it is waits for that. */
    let waiting: FromDesk[] | undefined;
    const greet = () => {
      if (!admitted) return;
      link = welcome(door, wire, admitted.hello, admitted.person);
      if (link) log.info({ agent: link.agent, desks: floor.links.count() }, 'desk came');
    };
    const meet = async (said: FromDesk) => {
      waiting = [];
      const person = await letIn(door, wire, said);
      if (person && said.type === 'hello' && isOpen) admitted = { hello: said, person };
      greet();
      const heard = waiting;
      waiting = undefined;
      for (const message of heard) if (link) talk.hear(link, message);
    };
    let isOpen = true;
    const wire = createWire({
      socket,
      line,
      clock,
      onMessage: (message) => {
        if (waiting) waiting.push(message);
        else if (link) talk.hear(link, message);
        else void meet(message);
      },
      onBad: (bytes, missed) => {
        refusedFrames += 1;
        log.warn({ agent: link?.agent, bytes, missed }, 'frame refused');
      },
      onClose: () => {
        isOpen = false;
        cancel();
        joined.delete(desk);
        if (!link) return;
        floor.links.remove(link);
        pbx.present?.(link.agent, false);
        setup?.left(link);
        log.info({ agent: link.agent, desks: floor.links.count() }, 'desk went');
      },
    });
    const desk: Joined = {
      greetAgain: () => {
        if (link) floor.links.remove(link);
        if (link) greet();
      },
      /** What the session was at hello may have ended, or may do more or less now. */
      checkAgain: async (userId) => {
        if (!admitted || (userId !== null && admitted.person.userId !== userId)) return;
        const { hello, person } = admitted;
        const now = await atDevice(rest.sessions, hello).catch(() => person);
        if (typeof now === 'string') sendAway(wire, 'notAllowed', now, 'the session has ended');
        else if (now.role !== person.role) wire.end('rightsChanged');
      },
    };
    joined.add(desk);
    const cancel = clock.after(HELLO_MS, () => {
      if (!admitted) wire.end('helloExpected');
    });
  };
  const checkAll = (userId: string | null) => {
    for (const desk of joined) void desk.checkAgain(userId);
  };
  const forget = rest.sessions.onChange(checkAll);
  /** A session can also run out; and whoever is there is seen. */
  const checkLater = (): (() => void) =>
    clock.after(CHECK_MS, () => {
      checkAll(null);
      cancelCheck = checkLater();
    });
  let cancelCheck = checkLater();
  /** To each desk as at its first hello: who it is, what the telephony can, and the calls. */
  const greetAll = () => {
    floor.directory.forget();
    for (const desk of [...joined]) desk.greetAgain();
  };
  return {
    floor,
    join,
    start: () => pbx.start({ ...listenToPbx(floor, clock), replaced: greetAll }),
    stop: async () => {
      forget();
      cancelCheck();
      setup?.stop();
      floor.directory.stop();
      floor.queues.stop();
      await pbx.stop();
    },
    figures: () => ({ desks: floor.links.count(), calls: floor.book.live().length, refusedFrames }),
  };
}
