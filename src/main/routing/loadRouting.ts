import type { ParsedRouting } from '../../shared/routing/parseRouting.ts';
import { parseRouting } from '../../shared/routing/parseRouting.ts';
import type { KnownScript } from '../../shared/routing/routingProblems.ts';
import { ruleProblems } from '../../shared/routing/routingProblems.ts';
import { readYaml } from '../scripts/readYaml.ts';

/**
 * The rules of a file that may be used, in their order, and what is wrong with the others.
 * A rule that only never comes first stays: it does no harm. Never throws.
 */
export function loadRouting(
  file: string,
  knownScripts: readonly KnownScript[],
  knownQueues: readonly string[] = [],
): ParsedRouting {
  const read = readYaml(file);
  if (!read.ok) return { rules: [], problems: [{ code: 'unreadable', text: read.problem.text }] };
  const parsed = parseRouting(read.data);
  const checked = parsed.rules.map((rule, i) => ({
    rule,
    problems: ruleProblems(rule, parsed.rules.slice(0, i), knownScripts, knownQueues),
  }));
  return {
    rules: checked
      .filter(({ problems }) => problems.every(({ code }) => code === 'never-first'))
      .map(({ rule }) => rule),
    problems: [...parsed.problems, ...checked.flatMap(({ problems }) => problems)],
  };
}
