import type { IconPhone } from '@tabler/icons-react';

/** One line of the palette. */
export interface PaletteEntry {
  id: string;
  /** The heading it stands under; what is typed to be called stands alone. */
  group: 'customers' | 'screens' | 'actions' | null;
  says: string;
  about?: string;
  /** Called where it stands; Enter and the line itself do what the line says. */
  phone?: { number: string; customerId: string };
  Icon: typeof IconPhone;
  /** The key that does the same without the palette. */
  shortcut?: string;
  run: () => void;
}
