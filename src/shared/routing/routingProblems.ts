import { contradictionOf } from './contradictionOf.ts';
import type { RoutingProblem } from './routingProblem.ts';
import { problemOf } from './routingProblem.ts';
import type { RoutingRule } from './routingRule.ts';
import { shadowOf } from './shadowOf.ts';

/** A script that rules may name: its id and its steps. */
export interface KnownScript {
  id: string;
  steps: readonly { id: string }[];
}

/** What does not hold together in rules that are well formed. No queue known: queues are not checked. */
export function routingProblems(
  rules: readonly RoutingRule[],
  knownScripts: readonly KnownScript[],
  knownQueues: readonly string[],
): RoutingProblem[] {
  return rules.flatMap((rule, i) => ruleProblems(rule, rules.slice(0, i), knownScripts, knownQueues));
}

/** The same of one rule, after those that come before it. */
export function ruleProblems(
  rule: RoutingRule,
  before: readonly RoutingRule[],
  knownScripts: readonly KnownScript[],
  knownQueues: readonly string[],
): RoutingProblem[] {
  const own = [
    ...sameId(rule, before),
    ...nothingDecided(rule),
    ...unknownScript(rule, knownScripts),
    ...unknownQueue(rule, knownQueues),
    ...contradiction(rule),
  ];
  return own.length > 0 ? own : neverFirst(rule, before);
}

function sameId({ id }: RoutingRule, before: readonly RoutingRule[]): RoutingProblem[] {
  if (!before.some((rule) => rule.id === id)) return [];
  return [problemOf(id, 'duplicate', 'une autre règle porte déjà ce nom.', 'another rule has this name already.')];
}

function nothingDecided({ id, then }: RoutingRule): RoutingProblem[] {
  if (Object.values(then).some((value) => value !== undefined)) return [];
  return [
    problemOf(
      id,
      'decides-nothing',
      'elle ne décide de rien (« then » est vide).',
      'it decides nothing (“then” is empty).',
    ),
  ];
}

function unknownScript({ id, then: { script, step } }: RoutingRule, known: readonly KnownScript[]): RoutingProblem[] {
  if (script === undefined) {
    if (step === undefined) return [];
    return [problemOf(id, 'missing', '« step » va avec « script ».', '“step” goes with “script”.')];
  }
  const found = known.find((one) => one.id === script);
  if (!found) {
    const fr = `le script « ${script} » n’existe pas ou ne peut pas servir.`;
    return [problemOf(id, 'unknown-script', fr, `script “${script}” does not exist or cannot be used.`)];
  }
  if (step === undefined || found.steps.some((one) => one.id === step)) return [];
  const fr = `le script « ${script} » n’a pas d’étape « ${step} ».`;
  return [problemOf(id, 'unknown-step', fr, `script “${script}” has no step “${step}”.`)];
}

function unknownQueue({ id, when: { queue = [] } }: RoutingRule, known: readonly string[]): RoutingProblem[] {
  if (known.length === 0) return [];
  return queue
    .filter((name) => !known.includes(name))
    .map((name) => problemOf(id, 'unknown-queue', `la file « ${name} » n’existe pas.`, `there is no queue “${name}”.`));
}

function contradiction({ id, when }: RoutingRule): RoutingProblem[] {
  const words = contradictionOf(when);
  if (!words) return [];
  const [one, other] = words;
  const fr = `« ${one} » et « ${other} » ne vont jamais ensemble : elle ne servira jamais.`;
  return [problemOf(id, 'contradiction', fr, `“${one}” and “${other}” never go together: it will never serve.`)];
}

function neverFirst(rule: RoutingRule, before: readonly RoutingRule[]): RoutingProblem[] {
  const shadow = shadowOf(rule, before);
  if (!shadow) return [];
  const fr = `la règle « ${shadow} », placée avant, décide toujours à sa place.`;
  return [problemOf(rule.id, 'never-first', fr, `rule “${shadow}”, which comes before, always decides in its place.`)];
}
