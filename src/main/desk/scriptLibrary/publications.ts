import { personOf } from '../../../shared/desk/personOf.ts';
import { canonicalJson } from '../../../shared/lib/canonicalJson.ts';
import type { ErrorCode, Result } from '../../../shared/lib/result.ts';
import { DeskError, done } from '../../../shared/lib/result.ts';
import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';
import { parseWritten } from '../../../shared/scriptEdit/written.ts';
import type { Workplace } from '../workplace.ts';
import { keepDraft } from './drafts.ts';
import type { Publication } from './keptScripts.ts';

/** What the centre has decided. After anything else it is asked again. */
const decided: readonly ErrorCode[] = ['conflict', 'not-allowed', 'script-broken', 'bad-input', 'unknown-command'];

type Asked = Pick<Publication, 'script' | 'basedOn' | 'note' | 'isReturn'>;

/**
 * Publishes, or keeps it on the disk until the centre can be reached: then the answer is null. It is kept before the
 * centre is asked, so that it is published once, whatever breaks meanwhile. What the centre refuses at once is thrown.
 */
export async function publish(w: Workplace, asked: Asked): Promise<number | null> {
  const read = parseWritten(asked.script);
  if (!read.ok) throw new DeskError('script-broken', read.problems[0]?.text.en);
  const state = w.cell.get();
  const writer = state.profile?.agentName;
  const one: Publication = {
    ...asked,
    ...(writer && { writer }),
    ...{ at: w.clock.now(), person: personOf(state), refused: null },
  };
  return inTurn(w, async () => {
    await put(w, one);
    const answer = await settled(w, one, await tell(w, one));
    if (answer.ok) return answer.value.version;
    if (!decided.includes(answer.code)) return null;
    await takeBack(w, one.script.id);
    throw new DeskError(answer.code, answer.message);
  });
}

/** Whoever works here published while the centre was away: it is asked once more. Never rejects. */
export async function publishWaiting(w: Workplace): Promise<void> {
  await inTurn(w, async () => {
    if (w.scripts.isStopped()) return;
    for (const one of mine(w).filter(({ refused }) => refused === null)) {
      const answer = await settled(w, one, await tellAgain(w, one));
      if (answer.ok) continue;
      if (!decided.includes(answer.code)) return;
      await put(w, { ...one, refused: answer.code });
      if (!one.isReturn && !w.scripts.kept.draft(one.script.id)) await keepDraft(w, one.script, one.basedOn);
    }
  }).catch((error: unknown) => {
    if (!w.scripts.isStopped()) w.report('publishing', error);
  });
}

/** It is not to be published any more, or its refusal was read. A draft stays. */
export async function takeBack(w: Workplace, id: string): Promise<void> {
  const { kept } = w.scripts;
  const me = personOf(w.cell.get());
  const others = kept.publications().filter(({ script, person }) => script.id !== id || person !== me);
  if (others.length < kept.publications().length) await kept.setPublications(others);
  showPublications(w);
}

/** The page is told what waits of whoever works here. */
export function showPublications(w: Workplace): void {
  const now = mine(w).map(({ script, at, refused }) => ({ id: script.id, at, refused }));
  if (canonicalJson(now) !== canonicalJson(w.cell.get().publications ?? [])) w.cell.set({ publications: now });
}

const mine = ({ scripts, cell }: Workplace): Publication[] => {
  const me = personOf(cell.get());
  return scripts.kept.publications().filter(({ person }) => person === me);
};

async function put(w: Workplace, one: Publication): Promise<void> {
  const { kept } = w.scripts;
  const isOther = ({ script, person }: Publication) => script.id !== one.script.id || person !== one.person;
  await kept.setPublications([...kept.publications().filter(isOther), one]);
  showPublications(w);
}

type Told = Result<{ version: number }>;

/** What was published is no draft any more, and waits no longer. */
async function settled(w: Workplace, one: Publication, answer: Told): Promise<Told> {
  if (!answer.ok) return answer;
  const { version } = answer.value;
  const draft = w.scripts.kept.draft(one.script.id);
  await w.scripts.refresh();
  if (draft && one.isReturn) await keepDraft(w, draft.script, draft.basedOn);
  else if (draft && isSame(draft.script, one.script)) await w.scripts.kept.dropDraft(one.script.id);
  else if (draft) await keepDraft(w, draft.script, version);
  // Last: until then a power cut has it asked for again, and found there.
  await takeBack(w, one.script.id);
  return answer;
}

function tell(w: Workplace, { script, basedOn, note, writer }: Publication): Promise<Told> {
  const shipped = shippedAs(w, script.id);
  return w.scripts.ask('scripts.publish', {
    ...{ script, basedOn, note },
    ...(shipped && { shipped }),
    ...(writer && { writer }),
  });
}

/** Where the answer to an earlier try was lost, its version is there. */
async function tellAgain(w: Workplace, one: Publication): Promise<Told> {
  const answer = await tell(w, one);
  if (answer.ok || answer.code !== 'conflict') return answer;
  const version = (one.basedOn ?? 0) + 1;
  const there = await w.scripts.ask('scripts.version', { id: one.script.id, version });
  const read = there.ok ? parseWritten(there.value.script) : undefined;
  return read?.ok && isSame(read.script, one.script) ? done({ version }) : answer;
}

const isSame = (one: Written, other: Written): boolean => asPublished(one) === asPublished(other);

/** Its number is given by the centre. */
function asPublished(written: Written): string {
  const read = parseWritten(written);
  return canonicalJson({ ...(read.ok ? read.script : written), version: 0 });
}

const shippedAs = ({ scripts }: Workplace, id: string): Written | undefined =>
  id === OBJECTIONS ? scripts.shippedObjections : scripts.shipped.find((script) => script.id === id);

const turns = new WeakMap<Workplace, Promise<unknown>>();

/** One after the other. */
function inTurn<T>(w: Workplace, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(w) ?? Promise.resolve()).then(work, work);
  turns.set(w, turn);
  return turn;
}
