import { phoneProblems } from '../../../../shared/link/bridge/phoneProblems.ts';
import type { PhoneRow } from './phoneRow.ts';
import { phonesOf } from './phoneRow.ts';

export type RowProblem = 'endpointMissing' | 'extensionMissing' | 'extensionWrong' | 'extensionTwice' | 'endpointTwice';

/** What is wrong with the ticked lines, by their key; the first thing of each. */
export function rowProblems(rows: readonly PhoneRow[]): Map<number, RowProblem> {
  const used = rows.filter(({ isUsed }) => isUsed);
  const problems = new Map<number, RowProblem>();
  for (const { row, problem } of phoneProblems(phonesOf(rows))) {
    const key = used[row]?.key;
    if (key !== undefined) problems.set(key, problem === 'extension-twice' ? 'extensionTwice' : 'endpointTwice');
  }
  for (const row of used) {
    const own = ownProblem(row);
    if (own) problems.set(row.key, own);
  }
  return problems;
}

function ownProblem({ endpoint, extension }: PhoneRow): RowProblem | null {
  if (!endpoint.trim()) return 'endpointMissing';
  if (!extension.trim()) return 'extensionMissing';
  return /^\d{1,12}$/.test(extension.trim()) ? null : 'extensionWrong';
}
