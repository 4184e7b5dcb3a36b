import type { OpenedScript } from '../../../shared/api/scriptEditor.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { VersionView } from '../../../shared/link/scripts/scripts.ts';
import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import type { Script } from '../../../shared/script/script.ts';
import { isObjections } from '../../../shared/scriptEdit/written.ts';
import type { Workplace } from '../workplace.ts';
import { draftOf } from './drafts.ts';
import { goneBackTo } from './goneBackTo.ts';
import { publish, takeBack } from './publications.ts';

export async function openScript(w: Workplace, id: string): Promise<OpenedScript> {
  const published = w.library.script(id) ?? null;
  const draft = await draftOf(w, id);
  if (draft && !isObjections(draft.script))
    return { script: draft.script, basedOn: draft.basedOn, isDraft: true, published };
  if (!published) throw new DeskError('not-found');
  return { script: published, basedOn: published.version, isDraft: false, published };
}

/** What waits to be published of it is not published any more either. */
export async function discardDraft(w: Workplace, id: string): Promise<void> {
  await takeBack(w, id);
  await w.scripts.kept.dropDraft(id);
  await w.scripts.ask('scripts.dropDraft', { id });
}

/** An older version is published once more, as a new one: what calls were made with stays what it was, and so does a draft. */
export async function rollBack(w: Workplace, id: string, version: number, note: string): Promise<number | null> {
  const older = goneBackTo(await w.scripts.version(id, version), w.library.objectionLibrary);
  return publish(w, { script: older, basedOn: newestVersion(w, id), note, isReturn: true });
}

/** As the centre tells it; while it is away, what it told last of versions that this desk has. */
export async function historyOf(w: Workplace, id: string): Promise<{ versions: VersionView[] }> {
  const { kept, ask } = w.scripts;
  const answer = await ask('scripts.history', { id });
  if (answer.ok) await kept.keepHistory(id, answer.value.versions);
  const versions = answer.ok
    ? answer.value.versions
    : kept.history(id).filter(({ version }) => kept.written(id, version));
  if (!answer.ok && versions.length === 0) throw new DeskError(answer.code);
  return { versions };
}

export async function scriptVersion(w: Workplace, id: string, version: number): Promise<Script> {
  const found = await w.scripts.version(id, version);
  if (isObjections(found)) throw new DeskError('not-found');
  return found;
}

const newestVersion = ({ library }: Workplace, id: string) =>
  id === OBJECTIONS ? library.objectionLibrary.version : (library.script(id)?.version ?? null);
