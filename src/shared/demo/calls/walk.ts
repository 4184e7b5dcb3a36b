import type { Contact } from '../../customer/customer.ts';
import type { ImportedCustomer } from '../../customer/importedCustomer.ts';
import type { Script } from '../../script/script.ts';

/** One conversation of the past: who, about what, and when. */
export interface Walk {
  script: Script;
  customer: ImportedCustomer;
  contact: Contact;
  /** The talk: answered, and over. */
  from: number;
  to: number;
}
