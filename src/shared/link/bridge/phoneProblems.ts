import type { AgentPhone } from './telephony.ts';

export interface PhoneProblem {
  /** Its place in the table. */
  row: number;
  problem: 'extension-twice' | 'endpoint-twice';
}

/** An extension rings at one phone, and a phone is one agent's. */
export function phoneProblems(phones: readonly Pick<AgentPhone, 'endpoint' | 'extension'>[]): PhoneProblem[] {
  return phones.flatMap(({ endpoint, extension }, row): PhoneProblem[] => {
    const before = phones.slice(0, row);
    if (before.some((other) => other.extension === extension)) return [{ row, problem: 'extension-twice' }];
    return before.some((other) => other.endpoint === endpoint) ? [{ row, problem: 'endpoint-twice' }] : [];
  });
}
