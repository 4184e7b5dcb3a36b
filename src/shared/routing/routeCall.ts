import type { Text } from '../lib/text.ts';
import type { CallFacts } from './callFacts.ts';
import { conditionHolds } from './conditionHolds.ts';
import type { Priority, RoutingRule } from './routingRule.ts';
import { LAST_AGENT } from './routingRule.ts';

export interface Routing {
  script: { id: string; step: string | null } | null;
  priority: Priority;
  /** In the order of the rules. */
  alerts: Text[];
  preferredAgent: string | null;
  /** The rules that decided anything, each once, in their order. */
  because: { rule: string; title: Text }[];
  /** Which rule decided what: its id; null where none did. */
  perField: { script: string | null; priority: string | null; alerts: string[]; preferredAgent: string | null };
}

/**
 * What preset rules make of a call. The first rule that holds decides each thing it names; rules below it
 * still decide what it leaves open. Alerts add up. Pure, total, and never without a reason.
 */
export function routeCall(rules: readonly RoutingRule[], facts: CallFacts): Routing {
  const holding = rules.filter((rule) => rule.enabled && conditionHolds(rule.when, facts));
  const script = first(holding, ({ then: { script, step } }) => (script ? { id: script, step: step ?? null } : null));
  const priority = first(holding, (rule) => rule.then.priority ?? null);
  const agent = first(holding, (rule) => preferred(rule, facts));
  const alerts = alertsOf(holding);
  const deciders = [script, priority, agent, ...alerts].flatMap((decided) => decided?.rule ?? []);
  return {
    script: script?.value ?? null,
    priority: priority?.value ?? 'normal',
    alerts: alerts.map(({ value }) => value),
    preferredAgent: agent?.value ?? null,
    because: holding.filter((rule) => deciders.includes(rule)).map(({ id, title }) => ({ rule: id, title })),
    perField: {
      script: script?.rule.id ?? null,
      priority: priority?.rule.id ?? null,
      alerts: alerts.map(({ rule }) => rule.id),
      preferredAgent: agent?.rule.id ?? null,
    },
  };
}

interface Decided<T> {
  rule: RoutingRule;
  value: T;
}

function first<T>(rules: readonly RoutingRule[], decide: (rule: RoutingRule) => T | null): Decided<T> | null {
  for (const rule of rules) {
    const value = decide(rule);
    if (value !== null) return { rule, value };
  }
  return null;
}

/** Nobody spoke with them yet: the rule leaves the choice to the next. */
function preferred({ then: { preferAgent } }: RoutingRule, { customer }: CallFacts): string | null {
  if (preferAgent === LAST_AGENT) return customer?.lastAgent?.name ?? null;
  return preferAgent ?? null;
}

/** The same words are said once. */
function alertsOf(rules: readonly RoutingRule[]): Decided<Text>[] {
  const said = new Map<string, Decided<Text>>();
  for (const rule of rules) {
    const { alert } = rule.then;
    if (alert && !said.has(alert.fr)) said.set(alert.fr, { rule, value: alert });
  }
  return [...said.values()];
}
