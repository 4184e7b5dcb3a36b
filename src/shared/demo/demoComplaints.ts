import type { Stage } from '../customer/customer.ts';
import type { ImportedCustomer } from '../customer/importedCustomer.ts';
import { storyOf } from './complaintStories.ts';
import { demoContact } from './demoContact.ts';
import type { DemoWorld } from './demoWorld.ts';
import { agents, promiseTexts, reasons } from './subjects.ts';

const HOUR_MS = 3_600_000;
const CLOSED_AFTER_MS = 5 * HOUR_MS;
type DemoComplaint = ImportedCustomer['complaints'][number];
type DemoPromise = ImportedCustomer['promises'][number];

/** Complaints with the contact in which each was made, and what was promised. */
export type Trouble = Pick<ImportedCustomer, 'complaints' | 'contacts' | 'promises'>;

type Past = Pick<ImportedCustomer, 'stage' | 'purchases'>;

const NONE: Trouble = { complaints: [], contacts: [], promises: [] };

/** Six in a hundred complained; one in a hundred did so twice within a week. */
export function demoTrouble(world: DemoWorld, { stage, purchases }: Past): Trouble {
  const { complaints, ...rest } = troubleOf(world, stage);
  const lastOrderAt = Math.max(0, ...purchases.map(({ at }) => at));
  const [latest, ...earlier] = complaints;
  if (!latest || !isParting(latest, lastOrderAt)) return { complaints, ...rest };
  return { complaints: [parted(latest), ...earlier], ...rest };
}

/** What was grave, and after which they bought nothing any more. */
const isParting = ({ status, gravity, openedAt }: DemoComplaint, lastOrderAt: number): boolean =>
  status === 'resolved' && gravity === 'high' && openedAt > lastOrderAt;

const parted = (complaint: DemoComplaint): DemoComplaint => ({
  ...complaint,
  status: 'lost',
  ...told(complaint.id, complaint.reason, 'lost', complaint.openedAt, complaint.owner),
});

function troubleOf(world: DemoWorld, stage: Stage): Trouble {
  const { random } = world;
  if (stage === 'prospect' || !random.chance(0.07)) return random.chance(0.012) ? promisedOnly(world) : NONE;
  const days = stage === 'lost' ? random.int(300, 700) : random.int(1, 120);
  const first = complain(world, days, stage);
  if (!random.chance(0.18)) return first;
  const second = complain(world, Math.max(1, days - random.int(1, 5)), stage);
  return {
    complaints: [second.complaints, first.complaints].flat(),
    contacts: [...second.contacts, ...first.contacts],
    promises: [...second.promises, ...first.promises],
  };
}

function complain(world: DemoWorld, days: number, stage: Stage): Trouble {
  const { random } = world;
  const openedAt = world.daysAgo(days);
  const open = days < 20 && random.chance(0.75);
  const owner = random.pick(agents);
  const reason = random.pick(reasons);
  const id = world.id(openedAt);
  const status = open ? 'open' : stage === 'lost' ? 'lost' : 'resolved';
  const complaint: DemoComplaint = {
    id,
    ref: `R-${world.next('complaint', 1_101)}`,
    reason: reason.key,
    status,
    gravity: random.weighted([[40, 'low'] as const, [45, 'medium'], [15, 'high']]),
    openedAt,
    dueAt: open ? soon(world) : null,
    owner,
    ...told(id, reason.key, status, openedAt, owner),
  };
  const contact = {
    ...demoContact(world, openedAt, 'inbound'),
    subject: `Réclamation : ${reason.words}`,
    disposition: 'complaintOpened',
  };
  const informed =
    open && random.chance(0.6)
      ? [demoPromise(world, 'keep-informed', openedAt, complaint.dueAt ?? soon(world), owner, id)]
      : [];
  return { complaints: [complaint], contacts: [{ ...contact, agent: owner }], promises: informed };
}

/** What was written down of it, by whom; of a closed one also how it ended. */
function told(id: string, reason: string, status: DemoComplaint['status'], openedAt: number, by: string) {
  const { facts, expectation, plan, solution } = storyOf(reason);
  const entry = { by, callId: null } as const;
  const opened = { ...entry, id: `opened ${id}`, at: openedAt, what: 'opened', text: '' } as const;
  const said = { facts, expectation, justified: 'yes', openedBy: by } as const;
  if (status === 'open') return { ...said, plan, history: [opened] };
  const closedAt = openedAt + CLOSED_AFTER_MS;
  const ending = status === 'lost' ? lost : { solution, satisfaction: 'satisfied' as const };
  const closed = { ...entry, id: `closed ${id}`, at: closedAt, what: 'closed', text: ending.solution } as const;
  return { ...said, ...ending, closedAt, history: [opened, closed] };
}

const lost = { solution: 'Le client ne veut plus commander chez nous.', satisfaction: 'unhappy' } as const;

/** From a little late to tomorrow: what an agent finds when the day begins. */
const soon = ({ random, now }: DemoWorld) => Math.ceil(now / HOUR_MS) * HOUR_MS + random.int(-5, 26) * HOUR_MS;

function promisedOnly(world: DemoWorld): Trouble {
  const kind = world.random.weighted([[6, 'callback'] as const, [2, 'send'], [1, 'refund']]);
  const madeAt = world.daysAgo(world.random.int(1, 9));
  return { ...NONE, promises: [demoPromise(world, kind, madeAt, soon(world), world.random.pick(agents))] };
}

const demoPromise = (
  world: DemoWorld,
  kind: keyof typeof promiseTexts,
  madeAt: number,
  dueAt: number,
  owner: string,
  complaintId: string | null = null,
): DemoPromise => ({
  id: world.id(madeAt),
  callId: null,
  number: null,
  kind,
  text: world.random.pick(promiseTexts[kind]),
  dueAt,
  owner,
  madeAt,
  keptAt: null,
  complaintId,
});
