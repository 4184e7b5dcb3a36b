import { createRandom } from '../../../../shared/demo/random.ts';
import type { ObjectionOutcome } from '../../../../shared/script/objection.ts';
import type { ScriptRun } from '../../../../shared/script/scriptRun.ts';
import type { StepView } from '../../../../shared/script/stepView.ts';

/** So often somebody objects before they answer. */
const OBJECTS = 0.25;
const DAY_MS = 86_400_000;

type ViewField = StepView['fields'][number];

/** What somebody who is not there answers to the step on the screen. */
export interface CallerReply {
  does: 'objects' | 'answers' | 'listens' | 'hangsUp' | ObjectionOutcome;
  /** In their words; empty where the kind of reply says all. */
  says: string;
  /** What the agent is to note; null: to be made up. */
  notes: { label: string; value: string | null }[];
}

/** The same at the same place of the same rehearsal (`seed`); `objections`: what may be heard in such a call. */
export function callerReply(
  view: StepView,
  run: ScriptRun,
  objections: readonly string[],
  seed: number,
  now: number,
): CallerReply {
  const random = createRandom(seed + 31 * run.trail.length + 7 * (run.objections?.length ?? 0));
  const one = <T>(list: readonly T[]): T | undefined => list[random.int(0, list.length - 1)];
  const notes = (view.riposte?.fields ?? view.fields).map((field) => ({
    label: field.label,
    value: exampleOf(field, one, now),
  }));
  if (view.riposte) {
    const outcome = one(['overcome', 'overcome', 'callback', 'refusal'] as const) ?? 'overcome';
    return { does: outcome, says: '', notes: outcome === 'refusal' ? [] : notes };
  }
  if (view.isEnd) return { does: 'hangsUp', says: '', notes: [] };
  const wasHeard = (run.objections ?? []).some(({ step }) => step === run.at);
  const objection = wasHeard || random.next() > OBJECTS ? undefined : one(objections);
  if (objection) return { does: 'objects', says: objection, notes: [] };
  const chosen = one(view.choices)?.label;
  if (chosen === undefined && notes.length === 0) return { does: 'listens', says: '', notes };
  return { does: 'answers', says: chosen ?? '', notes };
}

/** What fits the kind of answer; words are for whoever rehearses to find. */
function exampleOf(
  { type, options = [] }: ViewField,
  one: <T>(list: readonly T[]) => T | undefined,
  now: number,
): string | null {
  const inDays = () => new Date(now + (one([1, 2, 3, 8]) ?? 1) * DAY_MS).toISOString().slice(0, 10);
  switch (type) {
    case 'choice':
      return one(options)?.label ?? null;
    case 'number':
      return one(['2', '6', '7', '9', '10']) ?? null;
    case 'phone':
      return '06 39 98 01 17';
    case 'email':
      return 'claire.dupont@example.com';
    case 'date':
      return inDays();
    case 'datetime':
      return `${inDays()} ${one(['09:30', '11:00', '17:15'])}`;
    default:
      return null;
  }
}
