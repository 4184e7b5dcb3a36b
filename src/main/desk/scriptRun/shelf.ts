import type { ScriptShelf } from '../../../shared/script/advanceRuns.ts';
import type { Objection } from '../../../shared/script/objection.ts';
import { isHeardIn } from '../../../shared/script/objection.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { Library } from '../library/library.ts';

const byScript = new WeakMap<readonly Objection[], Map<string, readonly Objection[]>>();

/** What is heard in this script. */
export function objectionsFor(
  { objections }: Pick<Library, 'objections'>,
  script: Pick<Script, 'id' | 'kind'>,
): readonly Objection[] {
  const scripts = byScript.get(objections) ?? new Map<string, readonly Objection[]>();
  byScript.set(objections, scripts);
  const name = `${script.kind} ${script.id}`;
  const found = scripts.get(name) ?? objections.filter((one) => isHeardIn(one, script));
  scripts.set(name, found);
  return found;
}

/** The library, as the engine asks for it; what a script may meet goes by its kind. */
export const shelfOf = (library: Library, script: Script | undefined): ScriptShelf => ({
  scriptOf: (scriptId, version) =>
    version === undefined ? library.script(scriptId) : library.scriptOf({ scriptId, version }),
  objections: script ? objectionsFor(library, script) : [],
});
