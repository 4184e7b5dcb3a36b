import type { Complaint } from '../customer/customer.ts';
import type { Promised } from '../promise/promise.ts';
import type { ComplaintFile } from './complaint.ts';

/** One line of the register. */
export interface ComplaintLine extends Complaint {
  customerName: string;
  justified: ComplaintFile['justified'];
  product: string;
  plan: string;
  closedAt: number | null;
  /** The next news that was promised and not given yet. */
  newsDueAt: number | null;
}

/** What to see of the register. */
export interface RegisterFilter {
  text: string;
  status: 'open' | 'closed' | 'resolved' | 'lost' | 'all';
  reason: string | null;
  gravity: Complaint['gravity'] | null;
  owner: string | null;
  /** Only those opened before, ms. */
  openedBefore: number | null;
  /** Only open ones whose plan or promised news is late. */
  overdue: boolean;
  /** The place after which to go on. */
  after: string | null;
}

/** A complaint with all that belongs to it. */
export interface ComplaintView {
  complaint: ComplaintFile;
  customer: { id: string; name: string; phone: string | null; sensitive: boolean };
  /** Kept ones too, earliest first. */
  promises: Promised[];
  /** The calls in which something was done about it, that this desk knows. */
  calls: { id: string; at: number; subject: string; agent: string }[];
}

/** What waits in the register. */
export interface RegisterCounts {
  open: number;
  overdue: number;
}
