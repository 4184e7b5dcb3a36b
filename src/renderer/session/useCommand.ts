import { useCallback } from 'react';
import type { CommandName, Input, Output } from '../../shared/api/deskApi.ts';
import type { Result } from '../../shared/lib/result.ts';
import { useSession } from './SessionContext.tsx';

export type RunCommand = <N extends CommandName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;

/** Asks the desk and, when it refuses, says so on the screen. For forms that show a refusal beside a field use `useApi`. */
export function useCommand(): RunCommand {
  const { api, refusals } = useSession();
  return useCallback(
    async (name, input) => {
      const result = await api.ask(name, input);
      if (!result.ok) refusals.add(result.code);
      return result;
    },
    [api, refusals],
  );
}
