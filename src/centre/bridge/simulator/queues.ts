/** Where callers arrive: a queue and the number that leads to it. */
export interface SimQueue {
  key: string;
  label: string;
  did: string;
}

const queues = {
  service: { key: 'service', label: 'Service client', did: '+33142000100' },
  commandes: { key: 'commandes', label: 'Commandes', did: '+33142000101' },
  maroc: { key: 'maroc', label: 'Service client Maroc', did: '+212522000100' },
} as const satisfies Record<string, SimQueue>;

export const queueKeys: readonly string[] = Object.keys(queues);
export const isQueue = (key: string): boolean => queueKeys.includes(key);

export const queueLabels = (): Record<string, string> =>
  Object.fromEntries(
    Object.values(queues).flatMap(({ key, label, did }) => [
      [key, label],
      [did, label],
    ]),
  );

/** Callers from Morocco reach the Moroccan desk; others mostly the customer service, sometimes the orders. */
export function queueFor(number: string | null, draw: number): SimQueue {
  if (number?.startsWith('+212')) return queues.maroc;
  return draw < 0.7 ? queues.service : queues.commandes;
}
