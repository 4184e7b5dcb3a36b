import type { Text } from '../lib/text.ts';

export type RoutingProblemCode =
  | 'not-routing'
  | 'unreadable'
  | 'missing'
  | 'unknown-property'
  | 'unknown-value'
  | 'wrong-form'
  | 'duplicate'
  | 'decides-nothing'
  | 'unknown-script'
  | 'unknown-step'
  | 'unknown-queue'
  | 'contradiction'
  | 'never-first';

/** What a supervisor has to mend, in a supervisor's words. */
export interface RoutingProblem {
  code: RoutingProblemCode;
  /** The rule it is in, when it is in one. */
  rule?: string;
  text: Text;
}

export function problemOf(rule: string | undefined, code: RoutingProblemCode, fr: string, en: string): RoutingProblem {
  if (rule === undefined) return { code, text: { fr, en } };
  return { code, rule, text: { fr: `Règle « ${rule} » : ${fr}`, en: `Rule “${rule}”: ${en}` } };
}
