import type { Delivery } from './loadMessages.ts';

/** What was due against what came. A delivery counts once; one that nobody was due is unexpected. */
export function joinDeliveries(sent: readonly Delivery[], received: readonly Delivery[]) {
  const due = new Map(sent);
  const ms: number[] = [];
  let unexpected = 0;
  for (const [key, at] of received) {
    const sentAt = due.get(key);
    if (sentAt === undefined) unexpected += 1;
    else ms.push(at - sentAt);
    due.delete(key);
  }
  return { received: ms.length, unexpected, ms };
}
