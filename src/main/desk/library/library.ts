import type { DispositionChoice } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { DispositionSets } from '../../../shared/script/dispositions.ts';
import type { Script, ScriptKind } from '../../../shared/script/script.ts';

/** The scripts and dispositions this desk may use. */
export interface Library {
  scripts: readonly Script[];
  script(id: string): Script | undefined;
  dispositions(kind: ScriptKind, language: Language): DispositionChoice[];
}

export function createLibrary(scripts: readonly Script[], sets: DispositionSets | null): Library {
  return {
    scripts,
    script: (id) => scripts.find((script) => script.id === id),
    dispositions: (kind, language) =>
      (sets?.[kind] ?? []).map(({ key, label, needsCallback }, i) => ({
        digit: i + 1,
        key,
        label: label[language],
        needsCallback,
      })),
  };
}
