import type { DispositionChoice } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { RoutingRule } from '../../../shared/routing/routingRule.ts';
import type { DispositionSets } from '../../../shared/script/dispositions.ts';
import type { Script, ScriptKind } from '../../../shared/script/script.ts';

/** The scripts and dispositions this desk may use. */
export interface Library {
  scripts: readonly Script[];
  /** What preset rules make of a call, in their order. */
  rules: readonly RoutingRule[];
  script(id: string): Script | undefined;
  dispositions(kind: ScriptKind, language: Language): DispositionChoice[];
}

export function createLibrary(
  scripts: readonly Script[],
  sets: DispositionSets | null,
  rules: readonly RoutingRule[] = [],
): Library {
  return {
    scripts,
    rules,
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
