import type { EditorLibrary, ScriptLine, WrittenState } from '../../../shared/api/scriptEditor.ts';
import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import type { Script } from '../../../shared/script/script.ts';
import { isObjections } from '../../../shared/scriptEdit/written.ts';
import type { Workplace } from '../workplace.ts';
import { publishWaiting } from './publications.ts';

/** What agents use now, and what is being written. */
export async function listScripts(w: Workplace): Promise<EditorLibrary> {
  const { kept, ask } = w.scripts;
  await w.scripts.refresh();
  await publishWaiting(w);
  const elsewhere = await ask('scripts.drafts', {});
  const others = elsewhere.ok ? elsewhere.value.drafts : [];
  const drafts = kept.drafts();
  const known = kept.published().scripts;
  const stateOf = (id: string, version: number | null): WrittenState => {
    const view = known.find((one) => one.id === id);
    const own = others.find((one) => one.id === id && one.isOwn);
    const here = drafts.find(({ script }) => script.id === id);
    return {
      ...{ version, at: view?.at ?? null, by: view?.by ?? null },
      draftAt: here?.at ?? own?.at ?? null,
      writers: others.filter((one) => one.id === id && !one.isOwn).map(({ by }) => by),
    };
  };
  const lineOf = ({ id, title, kind, version }: Script, isPublished: boolean): ScriptLine => ({
    ...{ id, title, kind, ...stateOf(id, isPublished ? version : null) },
  });
  const fresh = drafts.flatMap(({ script }) => (isObjections(script) || w.library.script(script.id) ? [] : [script]));
  return {
    scripts: [...w.library.scripts.map((script) => lineOf(script, true)), ...fresh.map((one) => lineOf(one, false))],
    dispositions: w.library.dispositionNames(),
    objections: w.library.objections,
    objectionsState: stateOf(OBJECTIONS, w.library.objectionLibrary.version),
    canPublish: elsewhere.ok,
  };
}
