import { useDesk } from './useDesk.ts';

/** Whether a supervisor or an administrator is signed in here; the centre looks again at everything they ask. */
export const useLeads = (): boolean =>
  useDesk(({ account }) => account?.user?.role === 'supervisor' || account?.user?.role === 'administrator');
