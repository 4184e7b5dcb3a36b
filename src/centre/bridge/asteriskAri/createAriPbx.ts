import { v7 as uuid } from 'uuid';
import type { Clock } from '../../../shared/lib/clock.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { Capability } from '../../../shared/link/bridge/commands.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import type { Log } from '../../log.ts';
import { channelName, interfaceEndpoint } from '../asterisk/channelName.ts';
import type { Tracker } from '../asterisk/createTracker.ts';
import { createTracker } from '../asterisk/createTracker.ts';
import type { KnownAgent } from '../asterisk/endpoints.ts';
import type { LegEvent } from '../asterisk/legEvent.ts';
import { dialledNumber } from '../asteriskAmi/dialledNumber.ts';
import type { Pbx, PbxListener } from '../pbx.ts';
import { ariCapabilities, runAriCommand, standInCapabilities, watchingCapabilities } from './ariCommands.ts';
import type { AriDirectory } from './ariDirectory.ts';
import { createAriDirectory, tellEndpoints } from './ariDirectory.ts';
import type { AriEvent } from './ariEvent.ts';
import { ariEvent } from './ariEvent.ts';
import { createAriLink } from './ariLink.ts';
import { createAriPicture } from './ariPicture.ts';
import type { AriRest } from './ariRest.ts';
import { createAriRest } from './ariRest.ts';
import type { AriServer } from './ariServer.ts';
import { isInClear } from './ariServer.ts';
import { askAriSnapshot, presentLegs } from './ariSnapshot.ts';
import { filterEvents } from './filterEvents.ts';
import { askRecordings } from './pauseRecordings.ts';
import { askPresentation, callerIdOf } from './presentation.ts';
import { adopt } from './stasis/adopt.ts';
import { createHandedCalls } from './stasis/createHandedCalls.ts';
import { createLimits } from './stasis/createLimits.ts';
import type { Handling } from './stasis/handling.ts';
import { callWith } from './stasis/handling.ts';
import { createStasisActs } from './stasis/stasisActs.ts';

/** `standing-in`: another program has the application; calls are seen, and what needs no application is still done. */
type Role = 'in-charge' | 'standing-in' | 'watching';
const capabilitiesOf: Record<Role, Capability[]> = {
  ...{ 'in-charge': ariCapabilities, 'standing-in': standInCapabilities, watching: watchingCapabilities },
};

export interface AriPbxOptions {
  server: AriServer;
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

/** An Asterisk through its REST interface: it watches all calls, and looks after those that a dialplan hands over with `Stasis()`. */
export function createAriPbx(options: AriPbxOptions): Pbx {
  const { server, clock, log, agents = {}, countries, labels = {} } = options;
  const rest = createAriRest(server, clock);
  let listener: PbxListener | undefined;
  let role: Role = 'in-charge';
  const tracker = createTracker({
    agents,
    ...(countries && { countries }),
    told: (id, event) => {
      listener?.event(id, event);
      if (event.type === 'arrived') limits.look(id, event.at);
    },
    unsure: ({ id }) => void tellPresentation(options, rest, id, (event) => picture.takeLegs(event)),
  });
  const directory = createAriDirectory(tracker);
  const handling = handlingFor(options, rest, tracker, directory);
  const handed = createHandedCalls(handling);
  const limits = createLimits(handling);
  const picture = createAriPicture(tracker, (leg) => callWith(handling, leg)?.call.id);

  const showAgents = (touched: readonly string[]) => {
    const changed = directory.changes(touched, clock.now());
    if (changed.length === 0) return;
    listener?.agents(changed);
    handed.agentsChanged();
  };
  const sync = async (app: string, isStandIn: boolean) => {
    const before = role;
    role = await takeRole(rest, log, app, isStandIn);
    if (role !== 'in-charge') handed.stop();
    const snapshot = await askAriSnapshot(rest);
    const endpoints = await rest.ask({ method: 'GET', path: ['endpoints'] });
    if (endpoints.ok) tellEndpoints(directory, endpoints.value.body);
    picture.takeLegs(presentLegs(snapshot, server.app, clock.now()));
    picture.doubtHolds(clock.now());
    if (role === 'in-charge') await adopt(handling, snapshot);
    await askRecordings(rest, handling);
    limits.lookAtAll(clock.now());
    listener?.resynced(tracker.calls());
    listener?.agents(directory.list(clock.now()));
    if (before !== role) listener?.replaced?.();
  };
  const take = (event: unknown, at: number) => {
    picture.take(event, at);
    const { data } = ariEvent.safeParse(event);
    if (!data) return;
    if (data.device_state) directory.device(data.device_state.name, data.device_state.state);
    if (role === 'in-charge') handed.take(data);
    if (/^Stasis/.test(data.type)) limits.lookAtAll(at);
    showAgents(endpointsIn(data));
  };
  const link = createAriLink(
    server,
    rest,
    clock,
    {
      event: take,
      sync,
      lost: () => tracker.take({ type: 'lost', at: clock.now() }),
      health: (state, latencyMs, trouble) => listener?.health(state, latencyMs, trouble),
      say: (level, what) => log[level](what),
    },
    options.random,
  );
  return {
    kind: 'asterisk-ari',
    capabilities: () => capabilitiesOf[role],
    labels: () => labels,
    start: async (to) => {
      listener = to;
      if (isInClear(server)) log.warn('the secret and what is said of callers cross the network in clear: use https');
      link.start();
    },
    stop: async () => {
      listener = undefined;
      handed.stop();
      link.stop();
    },
    calls: tracker.calls,
    agents: () => directory.list(clock.now()),
    agentAt: (extension) => tracker.endpoints.agentAt(extension),
    run: async (agent, command) => {
      if (!link.isReady()) return failed('telephony-down');
      return runAriCommand({ handling, willHangUp: picture.willHangUp }, agent, command);
    },
    setAgent: async (agent, status, reason) => {
      directory.say(agent, status, reason, clock.now());
      showAgents([agent]);
      return done({});
    },
    present: (agent, isHere) => {
      directory.present(agent, isHere, clock.now());
      showAgents([agent]);
    },
  };
}

/** What is asked first on each socket also says what this user may do. */
async function takeRole(rest: AriRest, log: Log, app: string, isStandIn: boolean): Promise<Role> {
  const filtered = await filterEvents(rest, app, isStandIn);
  if (filtered !== 'done') log.warn(`the PBX cannot be told which events to leave out: ${filtered}`);
  if (filtered === 'not allowed') return 'watching';
  return isStandIn ? 'standing-in' : 'in-charge';
}

async function tellPresentation(
  { clock, log }: AriPbxOptions,
  rest: AriRest,
  id: string,
  tell: (event: LegEvent) => void,
): Promise<void> {
  const withheld = await askPresentation(rest, id);
  if (withheld === undefined) log.warn('the PBX does not say whether numbers are withheld: none is shown');
  else tell({ type: 'presentation', at: clock.now(), id, withheld });
}

function handlingFor(
  { server, clock, log, context = 'from-internal', countries }: AriPbxOptions,
  rest: AriRest,
  tracker: Tracker,
  directory: AriDirectory,
): Handling {
  return {
    ...{ tracker, clock, app: server.app, context, newId: uuid, calls: new Map() },
    acts: createStasisActs(rest, server.app),
    ready: () => directory.ready(clock.now()),
    dialled: (number) => dialledNumber(number, countries?.[0]),
    callerId: (leg) => callerIdOf(rest, tracker, leg),
    warn: (what, code) => log.warn({ code }, what),
  };
}

/** Whose phones an event may be about. */
function endpointsIn({ channel, peer, caller, device_state: device }: AriEvent): string[] {
  const named = [channel, peer, caller].map((leg) => leg && channelName(leg.name).endpoint);
  return [...named, device && interfaceEndpoint(device.name)].filter((name) => typeof name === 'string');
}
