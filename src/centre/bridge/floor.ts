import type { CallEvent } from '../../shared/call/callEvent.ts';
import { callFor } from '../../shared/call/callFor.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { FromBridge } from '../../shared/link/bridge/messages.ts';
import { createTurns } from '../createTurns.ts';
import type { Log } from '../log.ts';
import { createAbsences } from './absences.ts';
import type { Batons } from './batons.ts';
import { createBatons } from './batons.ts';
import type { CallBook, Told } from './callBook.ts';
import { createCallBook } from './callBook.ts';
import type { DeskLink } from './deskLink.ts';
import type { DeskLinks } from './deskLinks.ts';
import { createDeskLinks } from './deskLinks.ts';
import type { Directory } from './directory.ts';
import { createDirectory } from './directory.ts';
import type { Pbx } from './pbx.ts';
import type { QueueBoard } from './queueBoard.ts';
import { createQueueBoard } from './queueBoard.ts';

type Health = Extract<FromBridge, { type: 'health' }>;

/** A thousand desks hear of their colleagues within half a second, and their calls go between. */
const AGENTS_PAUSE_MS = 20;

/** All that the bridge knows, and who is told of it. */
export interface Floor {
  readonly book: CallBook;
  readonly batons: Batons;
  readonly directory: Directory;
  readonly links: DeskLinks;
  readonly queues: QueueBoard;
  health(): Health;
  setHealth(health: Omit<Health, 'type'>): void;
  /** Something happened to a call: every desk it concerns is told. */
  tell(call: string, event: CallEvent): void;
  /** The truth, for one desk. */
  show(link: DeskLink): void;
}

export function createFloor(pbx: Pbx, clock: Clock, log: Log): Floor {
  const book = createCallBook(() => clock.now());
  const batons = createBatons();
  const absences = createAbsences(() => clock.now());
  const links = createDeskLinks();
  const agentTurns = createTurns<DeskLink>(
    clock,
    () => AGENTS_PAUSE_MS,
    ({ wire }, text) => wire.sendText(text),
  );
  const directory = createDirectory(
    clock,
    () => pbx.agents(),
    (changed) => agentTurns.tell(links.all(), JSON.stringify({ type: 'agents', changed })),
    links.count,
  );
  const queues = createQueueBoard(clock, pbx, links);
  let health: Health = { type: 'health', pbx: 'down', latencyMs: null, trouble: null };

  const show = (link: DeskLink) => {
    const recent = book.concerning(link.agent);
    const missed = absences.take(link.agent).filter(({ id }) => !recent.some((call) => call.id === id));
    const calls = [...missed, ...recent];
    agentTurns.forget(link);
    link.snapshot({ now: clock.now(), calls, agents: directory.list() });
    for (const call of calls) if (callFor(call, link.agent) !== 'elsewhere') handOver(batons, call.id, link);
  };
  const tellDesk = (link: DeskLink, told: Told) => {
    const story = told.before.has(link.agent) ? [told.event] : book.story(told.call.id);
    if (story) for (const past of story) link.event(told.call.id, past);
    else show(link);
    const { event } = told;
    const takes = event.type === 'offered' || event.type === 'answered';
    if (takes && event.agent === link.agent) handOver(batons, told.call.id, link);
  };
  return {
    book,
    batons,
    directory,
    links,
    queues,
    health: () => health,
    setHealth: (state) => {
      const { pbx, trouble } = state;
      if (pbx !== health.pbx || trouble !== health.trouble) log.info({ pbx, trouble }, 'telephony health');
      health = { type: 'health', ...state };
      sendAll(links, health);
    },
    tell: (id, event) => {
      const told = book.tell(id, event);
      log.debug({ call: id, event: event.type, known: told !== undefined }, 'call event');
      if (!told) return;
      for (const agent of told.now) for (const link of links.of(agent)) tellDesk(link, told);
      if (event.type === 'ended')
        for (const agent of told.now) if (isAway(links, agent)) absences.note(agent, told.call);
      if (event.type === 'ended') finish(told, batons, book, log);
    },
    show,
  };
}

const isAway = (links: DeskLinks, agent: string) => [...links.of(agent)].length === 0;

function sendAll(links: DeskLinks, message: FromBridge): void {
  const text = JSON.stringify(message);
  for (const link of links.all()) link.wire.sendText(text);
}

function handOver(batons: Batons, call: string, link: DeskLink): void {
  const baton = batons.for(call, link.agent);
  if (baton !== undefined) link.wire.send({ type: 'baton', call, baton });
}

function finish({ call }: Told, batons: Batons, book: CallBook, log: Log): void {
  batons.forget((id) => book.get(id) !== undefined);
  log.info({ call: call.id, status: call.status, outcome: 'outcome' in call ? call.outcome : null }, 'call over');
}
