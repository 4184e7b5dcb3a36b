import type { ComplaintReason } from '../../../shared/complaint/complaintReason.ts';
import type { DispositionChoice } from '../../../shared/desk/deskState.ts';
import type { Language, Text } from '../../../shared/lib/text.ts';
import type { PauseReason } from '../../../shared/presence/pauseReason.ts';
import type { RoutingRule } from '../../../shared/routing/routingRule.ts';
import type { DispositionSets } from '../../../shared/script/dispositions.ts';
import type { Objection } from '../../../shared/script/objection.ts';
import type { ObjectionLibrary } from '../../../shared/script/objectionLibrary.ts';
import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import type { Script, ScriptKind } from '../../../shared/script/script.ts';

/** The scripts and dispositions this desk may use. */
export interface Library {
  /** The version of each that new calls begin with. */
  readonly scripts: readonly Script[];
  /** What preset rules make of a call, in their order. */
  rules: readonly RoutingRule[];
  script(id: string): Script | undefined;
  /** The very version a call was made with; where this desk has never seen it, the one of today. */
  scriptOf(run: { scriptId: string; version: number }): Script | undefined;
  /** What any script may meet; calls refer to them by key. */
  readonly objections: readonly Objection[];
  /** The same, in the version they were published in. */
  readonly objectionLibrary: ObjectionLibrary;
  publishObjections(published: ObjectionLibrary): void;
  /** From now on new calls begin with these. */
  publish(scripts: readonly Script[]): void;
  /** Where versions that are no longer used may be found. */
  remember(versionOf: (id: string, version: number) => Script | undefined): void;
  /** Why an agent may pause, in the order of the digits; none where the file is broken. */
  pauses: readonly PauseReason[];
  /** Why customers complain, in the order people choose from; none where the file is broken. */
  reasons: readonly ComplaintReason[];
  dispositions(kind: ScriptKind, language: Language): DispositionChoice[];
  /** As they may be chosen for the end of a script. */
  dispositionNames(): Record<ScriptKind, { key: string; label: Text }[]>;
  /** Of every kind, each key once. */
  allDispositions(language: Language): Pick<DispositionChoice, 'key' | 'label'>[];
}

/** What the files of a folder say; null and empty where a file is broken. */
export interface Shipped {
  scripts: readonly Script[];
  sets: DispositionSets | null;
  rules: readonly RoutingRule[];
  pauses: readonly PauseReason[];
  objections: readonly Objection[];
  reasons: readonly ComplaintReason[];
}

export function createLibrary({ scripts: shipped, sets, rules, pauses, objections, reasons }: Shipped): Library {
  let scripts = shipped;
  let earlier: (id: string, version: number) => Script | undefined = () => undefined;
  let objectionLibrary: ObjectionLibrary = { id: OBJECTIONS, version: 1, objections: [...objections] };
  const script = (id: string) => scripts.find((one) => one.id === id);
  const namesOf = (kind: ScriptKind) => (sets?.[kind] ?? []).map(({ key, label }) => ({ key, label }));
  return {
    get scripts() {
      return scripts;
    },
    rules,
    pauses,
    reasons,
    get objections() {
      return objectionLibrary.objections;
    },
    get objectionLibrary() {
      return objectionLibrary;
    },
    publishObjections: (published) => {
      objectionLibrary = published;
    },
    script,
    scriptOf: ({ scriptId, version }) => {
      const current = script(scriptId);
      return current?.version === version ? current : (earlier(scriptId, version) ?? current);
    },
    publish: (published) => {
      const news = new Map(published.map((one) => [one.id, one]));
      const kept = scripts.map((one) => news.get(one.id) ?? one);
      scripts = [...kept, ...published.filter(({ id }) => !kept.some((one) => one.id === id))];
    },
    remember: (versionOf) => {
      earlier = versionOf;
    },
    dispositions: (kind, language) =>
      (sets?.[kind] ?? []).map(({ key, label, needsCallback }, i) => ({
        digit: i + 1,
        key,
        label: label[language],
        needsCallback,
      })),
    dispositionNames: () => ({
      inbound: namesOf('inbound'),
      complaint: namesOf('complaint'),
      outbound: namesOf('outbound'),
    }),
    allDispositions: (language) => {
      const all = Object.values(sets ?? {}).flatMap((set) =>
        set.map(({ key, label }) => [key, label[language]] as const),
      );
      return [...new Map(all.toReversed())].map(([key, label]) => ({ key, label })).toReversed();
    },
  };
}
