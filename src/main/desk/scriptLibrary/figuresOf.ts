import type { Parsed } from '../../../shared/api/deskApi.ts';
import type { ScriptFigures } from '../../../shared/scriptFigures/figures.ts';
import type { Workplace } from '../workplace.ts';

/** How a script went, from the calls that this desk holds. */
export function figuresOf(w: Workplace, { id, ...asked }: Parsed<'editor.figures'>): Promise<ScriptFigures> {
  const newest = w.library.script(id)?.version ?? 0;
  const versions = Array.from({ length: newest }, (_, i) => i + 1);
  const scripts = versions.flatMap((version) => {
    const script = w.library.scriptOf({ scriptId: id, version });
    return script?.version === version ? [script] : [];
  });
  return w.reports.scriptFigures({ ...asked, scriptId: id, scripts });
}
