import { z } from 'zod';
import type { RoutingProblem } from './routingProblem.ts';
import { problemOf } from './routingProblem.ts';
import type { RoutingRule } from './routingRule.ts';
import { routingRule } from './routingRule.ts';

const routingFile = z.strictObject({ version: z.literal(1), rules: z.array(z.unknown()).max(500) });

export interface ParsedRouting {
  rules: RoutingRule[];
  problems: RoutingProblem[];
}

/** Reads what a supervisor wrote: the rules that are well formed, and what there is to mend in the others. Never throws. */
export function parseRouting(data: unknown): ParsedRouting {
  try {
    const file = routingFile.safeParse(data);
    if (!file.success) return { rules: [], problems: [notRouting(file.error.issues)] };
    const read = file.data.rules.map((rule, i) => parseRule(rule, i));
    return { rules: read.flatMap(({ rules }) => rules), problems: read.flatMap(({ problems }) => problems) };
  } catch {
    // A value that throws when it is looked at, such as a getter.
    return { rules: [], problems: [notRouting([])] };
  }
}

type Issue = z.core.$ZodIssue;

function notRouting([issue]: readonly Issue[]): RoutingProblem {
  const place = issue?.path.join(' › ') || issue?.code || '';
  const fr = 'Ce n’est pas un fichier de routage : il faut « version: 1 » et une liste « rules ».';
  const en = 'This is not a routing file: “version: 1” and a list “rules” are needed.';
  return problemOf(undefined, 'not-routing', `${fr} (${place})`, `${en} (${place})`);
}

function parseRule(data: unknown, index: number): ParsedRouting {
  const parsed = routingRule.safeParse(data);
  if (parsed.success) return { rules: [parsed.data], problems: [] };
  const rule = nameOf(data) ?? `n° ${index + 1}`;
  return { rules: [], problems: parsed.error.issues.slice(0, 20).map((issue) => shapeProblem(rule, issue, data)) };
}

function nameOf(data: unknown): string | undefined {
  const id = at(data, ['id']);
  return typeof id === 'string' && id.trim() !== '' ? id.slice(0, 64) : undefined;
}

function shapeProblem(rule: string, issue: Issue, data: unknown): RoutingProblem {
  const place = issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ') || 'rule';
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.join(', ');
    return problemOf(rule, 'unknown-property', `mot inconnu : ${names}.`, `unknown word: ${names}.`);
  }
  if (at(data, issue.path) === undefined)
    return problemOf(rule, 'missing', `il manque « ${place} ».`, `“${place}” is missing.`);
  const values = valuesOf(issue);
  if (values)
    return problemOf(
      rule,
      'unknown-value',
      `« ${place} » doit être l’un de : ${values}.`,
      `“${place}” must be one of: ${values}.`,
    );
  const fr = `« ${place} » n’a pas la forme attendue.`;
  return problemOf(rule, 'wrong-form', fr, `“${place}” does not have the expected form.`);
}

/** The values that would do, also where one or a list of them would. */
function valuesOf(issue: Issue): string | undefined {
  const found = issue.code === 'invalid_union' ? issue.errors.flat() : [issue];
  const values = found.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []));
  return values.length > 0 ? [...new Set(values)].join(', ') : undefined;
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
