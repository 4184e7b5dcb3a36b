import { isOrphan } from '../orphan.ts';
import type { Apply, Said } from '../said.ts';
import { mayChange, ownScopes } from '../said.ts';
import type { Effects, View } from '../view.ts';
import { noEffects } from '../view.ts';

export const applyPromise: Apply<'promise'> = (view, { body: { id, ...promise }, author }) => {
  if (view.row('promise', id)) return noEffects;
  const { customerId } = promise;
  const orphan = isOrphan(view, customerId) && { orphan: true };
  const body = { callId: null, number: null, ...promise, keptAt: null, ...orphan };
  const scopes = customerId === null ? ownScopes(author) : [];
  return { ...noEffects, puts: [{ kind: 'promise', id, customerId, body, scopes }] };
};

/** Removing what is gone is done already. */
export const applyPromiseRemoved: Apply<'promise-removed'> = (view, said) => changed(view, said, null, noEffects);

export const applyPromiseKept: Apply<'promise-kept'> = (view, said) =>
  changed(view, said, { keptAt: said.body.keptAt }, { refused: 'not-found' });

function changed<A>(
  view: View,
  { body: { id }, author }: Said<'promise-removed' | 'promise-kept'>,
  patch: { keptAt: number | null } | null,
  absent: A,
): Effects | A | { refused: 'not-allowed' } {
  const kept = view.row('promise', id);
  if (!kept?.body) return absent;
  if (!mayChange(view, author, kept)) return { refused: 'not-allowed' };
  const body = patch && { ...kept.body, ...patch };
  return { ...noEffects, puts: [{ kind: 'promise', id, customerId: kept.customerId, body }] };
}
