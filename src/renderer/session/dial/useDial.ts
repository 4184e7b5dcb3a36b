import { useCallback, useState } from 'react';
import { navigate } from '../route.ts';
import { useCommand } from '../useCommand.ts';
import { useDesk } from '../useDesk.ts';

export interface Dial {
  /** Whether this telephony can dial at all. */
  canDial: boolean;
  isDialling: boolean;
  /** Calls a number; the desk comes to the front once the call is on its way. */
  dial: (number: string, customerId?: string) => Promise<void>;
}

/** Calling somebody from wherever their number stands. */
export function useDial(): Dial {
  const run = useCommand();
  const canDial = useDesk(({ link }) => link.capabilities.includes('dial'));
  const [isDialling, setDialling] = useState(false);
  const dial = useCallback(
    async (number: string, customerId?: string) => {
      setDialling(true);
      const dialled = await run('call.dial', customerId === undefined ? { number } : { number, customerId });
      setDialling(false);
      if (dialled.ok) navigate({ screen: 'desk' });
    },
    [run],
  );
  return { canDial, isDialling, dial };
}
