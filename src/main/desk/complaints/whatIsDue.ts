import type { Notice } from '../../../shared/desk/deskState.ts';
import type { StoreReads } from '../../store/deskStore.ts';

const MOST = 200;

export interface Reminder {
  /** A promise or a plan at its date: with a new date it is another one. */
  key: string;
  code: 'promise-due' | 'plan-due';
  /** Whom it is owed to, and what. */
  detail: string;
  dueAt: number;
  /** Where it is done. */
  about: Notice['about'];
}

/** What this owner is to have done before `until`, late things too; the earliest first. */
export function whatIsDue(
  reads: Pick<StoreReads, 'promisesDue' | 'plansDue'>,
  owner: string,
  until: number,
): Reminder[] {
  const promises = reads
    .promisesDue(until, MOST)
    .filter((promise) => promise.owner === owner)
    .map(({ id, dueAt, customerName, customerId, number, text, complaintId }) => ({
      ...{ key: `${id} ${dueAt}`, dueAt, code: 'promise-due' as const },
      detail: joined(customerName ?? number, text),
      about: placeOf(complaintId, customerId),
    }));
  const plans = reads.plansDue(owner, until).map(({ id, dueAt, customerName, ref, plan }) => ({
    ...{ key: `${id} ${dueAt}`, dueAt: dueAt ?? 0, code: 'plan-due' as const },
    detail: joined(`${ref}, ${customerName}`, plan),
    about: placeOf(id, null),
  }));
  return [...promises, ...plans].sort((a, b) => a.dueAt - b.dueAt);
}

const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' · ').slice(0, 240);

function placeOf(complaintId: string | null | undefined, customerId: string | null): Notice['about'] {
  if (complaintId) return { screen: 'complaints', id: complaintId };
  return customerId === null ? null : { screen: 'customers', id: customerId };
}
