import type { CustomerFields } from '../../../../shared/customer/customer.ts';
import { usePerson } from '../../../session/usePerson.ts';

/** A form under way. */
export interface KeptForm {
  /** As it opened; what differs from it was typed. */
  start: CustomerFields;
  /** What the centre's row said; what differs from it is sent. */
  base: CustomerFields;
  /** The row it began from; null for a new record. */
  rev: number | null;
  draft: CustomerFields;
}

type KeptForms = Map<string, KeptForm>;
const byPerson = new Map<string, KeptForms>();

/**
 * Forms that a ring took from the screen of whoever works here, by record id (`new`, `new:NUMBER` for new ones), until
 * they are saved or given up.
 */
export function useKeptForms(): KeptForms {
  const person = usePerson();
  const forms = byPerson.get(person) ?? new Map<string, KeptForm>();
  byPerson.set(person, forms);
  return forms;
}
