import type { ComplaintView } from '../../../shared/complaint/register.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { Workplace } from '../workplace.ts';

/** A complaint with its customer, its promises and its calls. */
export function viewComplaint({ reads, clock }: Workplace, id: string): ComplaintView {
  const complaint = reads.complaint(id);
  const customer = complaint && reads.summary(complaint.customerId, clock.now());
  if (!complaint || !customer) throw new DeskError('not-found');
  const named = [complaint.callId, ...complaint.history.map(({ callId }) => callId)];
  const { name, phone, sensitive } = customer;
  return {
    complaint,
    customer: { id: customer.id, name, phone, sensitive },
    promises: reads.promisesOfComplaint(id),
    calls: reads.callsNamed([...new Set(named.filter((callId) => callId !== null))]),
  };
}
