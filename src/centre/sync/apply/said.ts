import type { z } from 'zod';
import type { Mutation, MutationKind, MutationResult, mutationBodies } from '../../../shared/link/sync/mutations.ts';
import type { Author } from '../../store/centreStore.ts';
import type { Effects, KeptRow, View } from './view.ts';

/** A mutation whose body was understood, with who says it and when. */
export interface Said<K extends MutationKind = MutationKind> {
  mutation: Mutation;
  body: z.infer<(typeof mutationBodies)[K]>;
  author: Author;
  receivedAt: number;
  /** Centre clock minus desk clock, ms. */
  offsetMs: number;
}

export interface Refusal {
  refused: NonNullable<MutationResult['reason']>;
  detail?: string;
}

/** Pure: the same view and the same words come to the same effects. */
export type Apply<K extends MutationKind> = (view: View, said: Said<K>) => Effects | Refusal;

/** Whether this author may change what is there. What they add is taken in any case. */
export const mayChange = (view: View, { scopes }: Author, row: KeptRow): boolean =>
  scopes.includes('all') || view.scopesOf(row).some((scope) => scopes.includes(scope));

/** `all` is no membership: everything is in it. */
export const ownScopes = ({ scopes }: Author): string[] => scopes.filter((scope) => scope !== 'all');
