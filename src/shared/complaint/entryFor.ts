import type { ComplaintEntry, ComplaintPatch } from './complaint.ts';

/** What a change is called in the history, and the words that say most of it. */
export function entryFor(patch: ComplaintPatch, note: string): Pick<ComplaintEntry, 'what' | 'text'> {
  const said = (text: string | undefined) => note || (text ?? '');
  if (patch.status === 'open') return { what: 'reopened', text: note };
  if (patch.status !== undefined) return { what: 'closed', text: said(patch.solution) };
  if (patch.plan !== undefined || patch.dueAt !== undefined) return { what: 'planned', text: said(patch.plan) };
  if (patch.owner !== undefined) return { what: 'assigned', text: said(patch.owner) };
  return { what: Object.keys(patch).length > 0 ? 'changed' : 'note', text: note };
}
