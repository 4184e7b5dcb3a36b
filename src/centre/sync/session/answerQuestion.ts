import { assertNever } from '../../../shared/lib/assertNever.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { SyncFromCentre, SyncFromDesk, SyncRefusal } from '../../../shared/link/sync/frames.ts';
import type { SyncRow } from '../../../shared/link/sync/rows.ts';
import type { CentreStore } from '../../store/centreStore.ts';
import type { Pages } from '../feed/createPages.ts';
import type { Greeted } from './greet.ts';
import type { Push } from './limitPushes.ts';
import { mayRead } from './mayRead.ts';
import { frameOf } from './syncPeer.ts';

export type Question = Exclude<SyncFromDesk, { type: 'hello' }>;
type Asked<T extends Question['type']> = Extract<Question, { type: T }>;

export interface Answering {
  store: CentreStore;
  push: Push;
  pages: Pages;
  clock: Clock;
}

/** The frame that answers, or why there is none. */
export type Answer = { frame: string } | { refused: SyncRefusal };

/** Who asks is looked at for each question: what they may see can change. `length`: of the frame. */
export function answerQuestion(needs: Answering, who: Greeted, asked: Question, length: number): Promise<Answer> {
  switch (asked.type) {
    case 'ping':
      return Promise.resolve(saying({ type: 'pong', ask: asked.ask, now: needs.clock.now() }));
    case 'push':
      return push(needs, who, asked, length);
    case 'pull':
    case 'sums':
    case 'range':
      return read(needs, who, asked);
    default:
      return assertNever(asked);
  }
}

async function push(
  { push: keep, clock }: Answering,
  who: Greeted,
  { ask, mutations }: Asked<'push'>,
  length: number,
): Promise<Answer> {
  const { device, incarnation } = who.hello;
  const { userId, name, scopes } = who.person;
  const author = { device, incarnation, userId, name, scopes };
  const batch = { author, mutations, receivedAt: clock.now(), offsetMs: who.offsetMs };
  return saying({ type: 'pushed', ask, ...(await keep(batch, length)) });
}

async function read(needs: Answering, who: Greeted, asked: Asked<'pull' | 'sums' | 'range'>): Promise<Answer> {
  if (!who.mayPull) return { refused: 'protocol-too-old' };
  if (!mayRead(who.person, asked.scope)) return { refused: 'not-allowed' };
  if (asked.type === 'pull') return pull(needs, asked);
  if (asked.type === 'range') return range(needs, asked);
  const { ask, scope, kind } = asked;
  return saying({ type: 'sums', ask, ...(await needs.store.sums(scope, kind)) });
}

async function pull({ pages }: Answering, { ask, scope, after, limit }: Asked<'pull'>): Promise<Answer> {
  const page = await pages.page(scope, after, limit);
  if (page === 'reset') return saying({ type: 'reset', ask, scope });
  const { entries, ...rest } = page;
  return { frame: `${JSON.stringify({ type: 'page', ask, scope, ...rest }).slice(0, -1)},"entries":${entries}}` };
}

const saying = (message: SyncFromCentre): Answer => ({ frame: frameOf(message) });

/** Long enough to be quick, short enough for one frame. */
const ROWS_CHARACTERS = 400_000;

async function range({ store }: Answering, { ask, scope, kind, range, after, limit }: Asked<'range'>): Promise<Answer> {
  const rows = await store.range(scope, kind, range, after, limit);
  const texts = fitting(rows);
  const isLast = texts.length === rows.length && rows.length < limit;
  return { frame: `${JSON.stringify({ type: 'rows', ask, isLast }).slice(0, -1)},"rows":[${texts.join()}]}` };
}

/** As many as fit, one at least. */
function fitting(rows: readonly SyncRow[]): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    length += text.length;
    if (texts.length > 0 && length > ROWS_CHARACTERS) break;
    texts.push(text);
  }
  return texts;
}
