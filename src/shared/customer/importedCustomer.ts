import type { ComplaintFile } from '../complaint/complaint.ts';
import type { Promised } from '../promise/promise.ts';
import type { Complaint, Contact, CustomerFields, Phone, Purchase, Stage } from './customer.ts';

/** A customer with all that is known, as a file or the demonstration brings it. Nothing is cut: old texts may be long. */
export interface ImportedCustomer extends Omit<CustomerFields, 'phones'> {
  id: string;
  ref: string;
  stage: Stage;
  since: number;
  yearlyRevenueCents: number;
  expectedYears: number;
  marginPercent: number;
  currency: 'EUR' | 'MAD';
  phones: Phone[];
  contacts: Contact[];
  purchases: Purchase[];
  complaints: (Omit<Complaint, 'customerId'> & Partial<Omit<ComplaintFile, keyof Complaint>>)[];
  promises: Omit<Promised, 'customerId' | 'customerName'>[];
  /** Past calls by number. */
  callsFrom: { e164: string; calls: number; lastCallAt: number }[];
}
