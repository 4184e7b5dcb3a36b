import type { DispositionChoice } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { PauseReason } from '../../../shared/presence/pauseReason.ts';
import type { RoutingRule } from '../../../shared/routing/routingRule.ts';
import type { DispositionSets } from '../../../shared/script/dispositions.ts';
import type { Script, ScriptKind } from '../../../shared/script/script.ts';

/** The scripts and dispositions this desk may use. */
export interface Library {
  scripts: readonly Script[];
  /** What preset rules make of a call, in their order. */
  rules: readonly RoutingRule[];
  script(id: string): Script | undefined;
  /** Why an agent may pause, in the order of the digits; none where the file is broken. */
  pauses: readonly PauseReason[];
  dispositions(kind: ScriptKind, language: Language): DispositionChoice[];
  /** Of every kind, each key once. */
  allDispositions(language: Language): Pick<DispositionChoice, 'key' | 'label'>[];
}

export function createLibrary(
  scripts: readonly Script[],
  sets: DispositionSets | null,
  rules: readonly RoutingRule[] = [],
  pauses: readonly PauseReason[] = [],
): Library {
  return {
    scripts,
    rules,
    pauses,
    script: (id) => scripts.find((script) => script.id === id),
    dispositions: (kind, language) =>
      (sets?.[kind] ?? []).map(({ key, label, needsCallback }, i) => ({
        digit: i + 1,
        key,
        label: label[language],
        needsCallback,
      })),
    allDispositions: (language) => {
      const all = Object.values(sets ?? {}).flatMap((set) =>
        set.map(({ key, label }) => [key, label[language]] as const),
      );
      return [...new Map(all.toReversed())].map(([key, label]) => ({ key, label })).toReversed();
    },
  };
}
