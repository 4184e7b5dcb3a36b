import { v7 as uuid } from 'uuid';
import type { Clock } from '../../../shared/lib/clock.ts';
import { failed } from '../../../shared/lib/result.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import type { Log } from '../../log.ts';
import { createTracker } from '../asterisk/createTracker.ts';
import type { KnownAgent } from '../asterisk/endpoints.ts';
import type { Pbx, PbxListener } from '../pbx.ts';
import { amiCapabilities, runAmiCommand } from './amiCommands.ts';
import type { AmiConnection } from './amiConnection.ts';
import { createAmiDirectory } from './amiDirectory.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';
import type { AmiServer } from './amiLink.ts';
import { createAmiLink } from './amiLink.ts';
import { amiSnapshot } from './amiSnapshot.ts';
import { amiToLegs } from './amiToLegs.ts';
import { dialledNumber } from './dialledNumber.ts';
import { pauseAgain } from './muteRecordings.ts';
import { createQueuePlaces } from './queuePlaces.ts';

export interface AmiPbxOptions {
  server: AmiServer;
  clock: Clock;
  log: Log;
  /** Agents by the name of their endpoint. Those who are not named here are learnt. */
  agents?: Record<string, KnownAgent>;
  /** The dialplan of the agents' phones. */
  context?: string;
  countries?: readonly Country[];
  labels?: Record<string, string>;
  random?: () => number;
}

/** An Asterisk as it is, watched and asked through its manager interface: nothing in its dialplan changes. */
export function createAmiPbx(options: AmiPbxOptions): Pbx {
  const { server, clock, log, agents = {}, context = 'from-internal', countries, labels = {} } = options;
  let listener: PbxListener | undefined;
  const tracker = createTracker({
    agents,
    ...(countries && { countries }),
    told: (id, event) => listener?.event(id, event),
    unsure: (leg) => void askPresentation(leg),
  });
  const directory = createAmiDirectory(tracker);
  const places = createQueuePlaces(directory, tracker.endpoints, clock, (entries) => {
    if (entries.length) listener?.agents(entries);
  });
  const take = (packet: AmiPacket) => {
    for (const event of amiToLegs(packet, clock.now())) tracker.take(event);
    const changed = directory.take(packet, clock.now());
    if (changed.length) listener?.agents(changed);
    if (places.take(packet) || changed.length) listener?.queues?.();
  };
  const link = createAmiLink(
    server,
    clock,
    {
      event: take,
      sync: async (connection: AmiConnection) => {
        let members: AmiPacket[] = [];
        const legs = await amiSnapshot(connection, clock.now, (packets) => {
          members = packets;
        });
        for (const event of legs) tracker.take(event);
        await places.learn(connection, members);
        await pauseAgain(connection, { tracker, now: clock.now });
        listener?.resynced(tracker.calls());
        listener?.agents(directory.list(clock.now()));
        listener?.queues?.();
      },
      lost: () => tracker.take({ type: 'lost', at: clock.now() }),
      health: (state, latencyMs, trouble) => listener?.health(state, latencyMs, trouble),
      say: (level, what) => log[level](what),
    },
    options.random,
  );
  async function askPresentation({ id, name }: { id: string; name: string }): Promise<void> {
    const asked = link.connection()?.send({ Action: 'Getvar', Channel: name, Variable: 'CALLERID(num-pres)' });
    const answer = await asked?.catch(() => undefined);
    const said = answer && header(answer, 'Value');
    if (answer && !said) log.warn('the PBX does not say whether numbers are withheld: none is shown');
    if (said) tracker.take({ type: 'presentation', at: clock.now(), id, withheld: said.startsWith('prohib') });
  }
  const parts = {
    tracker,
    context,
    dialled: (number: string) => dialledNumber(number, countries?.[0]),
    phoneOf: (agent: string) => tracker.endpoints.interfaceOf(agent),
    newId: uuid,
    isOld: link.isOld,
    now: clock.now,
  };
  return {
    kind: 'asterisk-ami',
    capabilities: () => amiCapabilities,
    labels: () => labels,
    start: async (to) => {
      listener = to;
      link.start();
    },
    stop: async () => {
      listener = undefined;
      link.stop();
    },
    calls: tracker.calls,
    agents: () => directory.list(clock.now()),
    agentAt: (extension) => tracker.endpoints.agentAt(extension),
    queues: (agent) => places.views(agent),
    run: async (agent, command) => {
      const connection = link.connection();
      if (connection && (command.do === 'queue-join' || command.do === 'queue-leave'))
        return places.move(connection, agent, command.queue, command.do === 'queue-join');
      return connection ? runAmiCommand(connection, parts, agent, command) : failed('telephony-down');
    },
    setAgent: async (agent, status, reason) => {
      return places.say(link.connection(), agent, status, reason) ?? failed('telephony-down');
    },
  };
}
