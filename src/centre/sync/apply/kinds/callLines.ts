import { canonicalJson } from '../../../../shared/lib/canonicalJson.ts';
import type { Apply } from '../said.ts';
import { ownScopes } from '../said.ts';
import type { Body } from '../view.ts';
import { noEffects } from '../view.ts';

interface Line {
  n: number;
}

/**
 * A line once told is never changed. Lines may come before their call: then they wait in one that nobody is told of. Two machines with the
 * same file may go on with the same call: whose line comes later under a number is put behind the others.
 */
export const applyCallLines: Apply<'call-lines'> = (view, { body: { id, lines }, author, receivedAt }) => {
  const kept = view.row('call', id);
  const before = (kept?.body?.lines ?? []) as readonly Line[];
  const all = lines.reduce(withLine, before);
  if (all === before) return noEffects;
  const body: Body = kept?.body ?? unknownCall(author.userId, receivedAt);
  const customerId = kept?.body ? kept.customerId : null;
  const scopes = customerId === null ? ownScopes(author) : [];
  return { ...noEffects, puts: [{ kind: 'call', id, customerId, body: { ...body, lines: all }, scopes }] };
};

function withLine(told: readonly Line[], { n, line }: { n: number; line: object }): readonly Line[] {
  const isTaken = told.some((other) => other.n === n);
  if (isTaken && told.some((other) => isSame(other, line))) return told;
  const free = isTaken ? Math.max(...told.map((other) => other.n)) + 1 : n;
  return [...told, { n: free, ...line }].sort((a, b) => a.n - b.n);
}

const isSame = ({ n: _, ...one }: Line, other: object): boolean => canonicalJson(one) === canonicalJson(other);

const unknownCall = (agent: string, startedAt: number): Body => ({
  ...{ customerId: null, place: 'ringing', agent },
  call: { startedAt },
  notes: { text: '', rev: 0 },
});
