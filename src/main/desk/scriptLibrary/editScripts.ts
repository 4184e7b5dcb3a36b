import type { OpenedScript } from '../../../shared/api/scriptEditor.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';
import { isObjections, writtenDraft } from '../../../shared/scriptEdit/written.ts';
import type { Workplace } from '../workplace.ts';
import { goneBackTo } from './goneBackTo.ts';
import type { Draft } from './keptScripts.ts';

export async function openScript(w: Workplace, id: string): Promise<OpenedScript> {
  const published = w.library.script(id) ?? null;
  const draft = await draftOf(w, id);
  if (draft && !isObjections(draft.script))
    return { script: draft.script, basedOn: draft.basedOn, isDraft: true, published };
  if (!published) throw new DeskError('not-found');
  return { script: published, basedOn: published.version, isDraft: false, published };
}

/** A draft is on this desk's disk first, and at the centre when it can be reached. */
export async function keepDraft(w: Workplace, script: Written, basedOn: number | null): Promise<void> {
  const draft = { script, basedOn, at: w.clock.now() };
  await w.scripts.kept.keepDraft(draft);
  void w.scripts.ask('scripts.keepDraft', { ...draft, ...writerHere(w) });
}

export async function discardDraft(w: Workplace, id: string): Promise<void> {
  await w.scripts.kept.dropDraft(id);
  await w.scripts.ask('scripts.dropDraft', { id });
}

export async function publishWritten(
  w: Workplace,
  script: Written,
  basedOn: number | null,
  note: string,
): Promise<number> {
  const shipped = shippedAs(w, script.id);
  const answer = await w.scripts.ask('scripts.publish', {
    ...{ script, basedOn, note },
    ...(shipped && { shipped }),
    ...writerHere(w),
  });
  if (!answer.ok) throw new DeskError(answer.code, answer.message);
  await w.scripts.kept.dropDraft(script.id);
  await w.scripts.refresh();
  return answer.value.version;
}

/** An older version is published once more, as a new one: what calls were made with stays what it was, and so does a draft. */
export async function rollBack(w: Workplace, id: string, version: number, note: string): Promise<number> {
  const older = goneBackTo(await w.scripts.version(id, version), w.library.objectionLibrary);
  const draft = await draftOf(w, id);
  const published = await publishWritten(w, older, newestVersion(w, id), note);
  if (draft) await keepDraft(w, draft.script, draft.basedOn);
  return published;
}

export async function scriptVersion(w: Workplace, id: string, version: number): Promise<Script> {
  const found = await w.scripts.version(id, version);
  if (isObjections(found)) throw new DeskError('not-found');
  return found;
}

/** The newest of this desk and the centre. */
export const draftOf = async (w: Workplace, id: string) => newest(w.scripts.kept.draft(id), await draftAtCentre(w, id));

const newestVersion = ({ library }: Workplace, id: string) =>
  id === OBJECTIONS ? library.objectionLibrary.version : (library.script(id)?.version ?? null);

const shippedAs = ({ scripts }: Workplace, id: string): Written | undefined =>
  id === OBJECTIONS ? scripts.shippedObjections : scripts.shipped.find((script) => script.id === id);

const writerHere = ({ cell }: Workplace) => {
  const writer = cell.get().profile?.agentName;
  return writer ? { writer } : {};
};

async function draftAtCentre(w: Workplace, id: string): Promise<Draft | undefined> {
  const answer = await w.scripts.ask('scripts.draft', { id });
  if (!answer.ok || !answer.value.draft) return undefined;
  const { script, ...rest } = answer.value.draft;
  const read = writtenDraft.safeParse(script);
  return read.success ? { ...rest, script: read.data } : undefined;
}

function newest(here: Draft | undefined, there: Draft | undefined): Draft | undefined {
  if (!here || !there) return here ?? there;
  return there.at > here.at ? there : here;
}
