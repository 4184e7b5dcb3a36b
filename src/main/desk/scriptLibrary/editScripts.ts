import type { EditorLibrary, OpenedScript, ScriptLine } from '../../../shared/api/scriptEditor.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { Script } from '../../../shared/script/script.ts';
import { draft as draftShape } from '../../../shared/scriptEdit/draft.ts';
import type { Workplace } from '../workplace.ts';
import type { Draft } from './keptScripts.ts';

/** What supervisors do with scripts at this desk. A draft is on this desk's disk first, and at the centre when it can be reached. */
export async function listScripts(w: Workplace): Promise<EditorLibrary> {
  const { kept, ask } = w.scripts;
  await w.scripts.refresh();
  const elsewhere = await ask('scripts.drafts', {});
  const others = elsewhere.ok ? elsewhere.value.drafts : [];
  const drafts = kept.drafts();
  const known = kept.published().scripts;
  const lineOf = (script: Script, isPublished: boolean): ScriptLine => {
    const view = known.find(({ id }) => id === script.id);
    const own = others.find(({ id, isOwn }) => id === script.id && isOwn);
    const here = drafts.find(({ script: { id } }) => id === script.id);
    return {
      ...{ id: script.id, title: script.title, kind: script.kind },
      version: isPublished ? script.version : null,
      at: view?.at ?? null,
      by: view?.by ?? null,
      draftAt: here?.at ?? own?.at ?? null,
      writers: others.filter(({ id, isOwn }) => id === script.id && !isOwn).map(({ by }) => by),
    };
  };
  const fresh = drafts.map(({ script }) => script).filter(({ id }) => !w.library.script(id));
  return {
    scripts: [...w.library.scripts.map((script) => lineOf(script, true)), ...fresh.map((one) => lineOf(one, false))],
    dispositions: w.library.dispositionNames(),
    objections: w.library.objections,
    canPublish: elsewhere.ok,
  };
}

export async function openScript(w: Workplace, id: string): Promise<OpenedScript> {
  const published = w.library.script(id) ?? null;
  const draft = await draftOf(w, id);
  if (draft) return { script: draft.script, basedOn: draft.basedOn, isDraft: true, published };
  if (!published) throw new DeskError('not-found');
  return { script: published, basedOn: published.version, isDraft: false, published };
}

export async function keepDraft(w: Workplace, script: Script, basedOn: number | null): Promise<void> {
  const draft = { script, basedOn, at: w.clock.now() };
  await w.scripts.kept.keepDraft(draft);
  void w.scripts.ask('scripts.keepDraft', { ...draft, ...writerHere(w) });
}

export async function discardDraft(w: Workplace, id: string): Promise<void> {
  await w.scripts.kept.dropDraft(id);
  await w.scripts.ask('scripts.dropDraft', { id });
}

export async function publishScript(
  w: Workplace,
  script: Script,
  basedOn: number | null,
  note: string,
): Promise<number> {
  const shipped = w.scripts.shipped.find(({ id }) => id === script.id);
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
  const script = await w.scripts.version(id, version);
  const draft = await draftOf(w, id);
  const published = await publishScript(w, script, w.library.script(id)?.version ?? null, note);
  if (draft) await keepDraft(w, draft.script, draft.basedOn);
  return published;
}

const writerHere = ({ cell }: Workplace) => {
  const writer = cell.get().profile?.agentName;
  return writer ? { writer } : {};
};

const draftOf = async (w: Workplace, id: string) => newest(w.scripts.kept.draft(id), await draftAtCentre(w, id));

async function draftAtCentre(w: Workplace, id: string): Promise<Draft | undefined> {
  const answer = await w.scripts.ask('scripts.draft', { id });
  if (!answer.ok || !answer.value.draft) return undefined;
  const { script, ...rest } = answer.value.draft;
  const read = draftShape.safeParse(script);
  return read.success ? { ...rest, script: read.data } : undefined;
}

function newest(here: Draft | undefined, there: Draft | undefined): Draft | undefined {
  if (!here || !there) return here ?? there;
  return there.at > here.at ? there : here;
}
