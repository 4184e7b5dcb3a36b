import type { ReactNode } from 'react';

export interface ComplaintsScreenProps {
  /** The complaint that is open beside the register; null: none. */
  id: string | null;
  page?: 'figures' | undefined;
  /** What must be decided about its customer before all else. */
  beside: (customerId: string) => ReactNode;
}
