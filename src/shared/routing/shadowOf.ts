import type { RoutingRule } from './routingRule.ts';
import { LAST_AGENT } from './routingRule.ts';

/** The earlier rule that leaves this one nothing to decide: it holds whenever this one does, and names the same things. */
export function shadowOf(rule: RoutingRule, before: readonly RoutingRule[]): string | undefined {
  if (!rule.enabled || rule.then.alert !== undefined) return undefined;
  const wanted = decidedBy(rule);
  if (wanted.length === 0) return undefined;
  const asked = new Set(statements(rule.when));
  const shadow = before.find((other) => {
    const always = other.enabled && statements(other.when).every((one) => asked.has(one));
    return always && wanted.every((field) => surelyDecidedBy(other).includes(field));
  });
  return shadow?.id;
}

const fields = ['script', 'priority', 'preferAgent'] as const;
const decidedBy = ({ then }: RoutingRule) => fields.filter((field) => then[field] !== undefined);

/** The last agent may be nobody, which leaves the choice open. */
const surelyDecidedBy = (rule: RoutingRule) =>
  decidedBy(rule).filter((field) => field !== 'preferAgent' || rule.then.preferAgent !== LAST_AGENT);

/** What a condition states, one thing at a time. */
function statements(condition: object, path = ''): string[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const here = `${path}${key}`;
    return isGroup(value) ? [here, ...statements(value, `${here} `)] : [`${here}=${JSON.stringify(value)}`];
  });
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
