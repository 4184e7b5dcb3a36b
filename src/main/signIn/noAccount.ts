import { DeskError, failed } from '../../shared/lib/result.ts';
import type { DeskAccount } from './createAccount.ts';

const notHere = () => Promise.reject(new DeskError('not-now'));

/** A desk that was put together without a place to belong to. */
export const noAccount: DeskAccount = {
  get: () => ({ centre: 'own', address: null, user: null, state: 'own', keptIn: 'file', isFixed: true }),
  listen: () => () => {},
  endpoint: () => null,
  heard: () => {},
  ended: () => {},
  look: notHere,
  join: notHere,
  again: notHere,
  out: notHere,
  leave: notHere,
  ask: async () => failed('centre-unreachable'),
  people: async () => failed('centre-unreachable'),
};
