import type { CustomerFields } from '../../../../shared/customer/customer.ts';
import { customerFields } from '../../../../shared/customer/customer.ts';

/** What stands beside a field, in words of the form: `max` goes into the sentence. */
export interface Problem {
  code: 'name-missing' | 'too-long' | 'not-an-email' | 'number-missing' | 'too-many' | 'not-valid';
  max?: number;
}

/** By path: `email`, `phones.0.raw`. Empty when the form may be saved. */
export type Problems = Record<string, Problem>;

interface Issue {
  code?: string;
  path: PropertyKey[];
  maximum?: unknown;
}

function problemOf(issue: Issue): Problem {
  const max = typeof issue.maximum === 'number' ? { max: issue.maximum } : {};
  if (issue.code === 'too_big') return { code: issue.path.at(-1) === 'phones' ? 'too-many' : 'too-long', ...max };
  if (issue.code === 'too_small') return { code: 'number-missing' };
  return { code: issue.path[0] === 'email' ? 'not-an-email' : 'not-valid' };
}

/** A record that nobody could find again by name. */
function nameProblem({ kind, firstName, lastName, company }: CustomerFields): Problems {
  if (kind === 'company') return company.trim() === '' ? { company: { code: 'name-missing' } } : {};
  return `${firstName}${lastName}`.trim() === '' ? { lastName: { code: 'name-missing' } } : {};
}

/** What keeps a draft from being saved, by the same schema that main applies. */
export function formProblems(draft: CustomerFields): Problems {
  const parsed = customerFields.safeParse(draft);
  const issues = parsed.success ? [] : parsed.error.issues;
  const bySchema = issues.map((issue) => [issue.path.join('.'), problemOf(issue)]);
  return { ...nameProblem(draft), ...Object.fromEntries(bySchema) };
}
