import type { ScriptShelf } from '../../../shared/script/advanceRuns.ts';
import type { Objection } from '../../../shared/script/objection.ts';
import type { Script, ScriptKind } from '../../../shared/script/script.ts';
import type { Library } from '../library/library.ts';

const byKind = new WeakMap<readonly Objection[], Map<ScriptKind, readonly Objection[]>>();

/** What is heard in this kind of conversation. */
export function objectionsFor({ objections }: Pick<Library, 'objections'>, kind: ScriptKind): readonly Objection[] {
  const kinds = byKind.get(objections) ?? new Map<ScriptKind, readonly Objection[]>();
  byKind.set(objections, kinds);
  const found = kinds.get(kind) ?? objections.filter(({ kinds: heard }) => heard.includes(kind));
  kinds.set(kind, found);
  return found;
}

/** The library, as the engine asks for it; what a script may meet goes by its kind. */
export const shelfOf = (library: Library, script: Script | undefined): ScriptShelf => ({
  scriptOf: (scriptId, version) =>
    version === undefined ? library.script(scriptId) : library.scriptOf({ scriptId, version }),
  objections: script ? objectionsFor(library, script.kind) : [],
});
