import { useCallback, useEffect, useState } from 'react';
import type { CommandName, Input, Output } from '../../shared/api/deskApi.ts';
import type { ErrorCode } from '../../shared/lib/result.ts';
import { useApi } from './SessionContext.tsx';

export interface Answer<T> {
  /** Null until it is there; kept while it is asked for again. */
  value: T | null;
  failure: ErrorCode | null;
  reload: () => Promise<void>;
}

/** What the desk answers to one question, asked when the screen opens and whenever it says so. */
export function useAnswer<N extends CommandName>(name: N, input: Input<N>): Answer<Output<N>> {
  const api = useApi();
  const [value, setValue] = useState<Output<N> | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const asked = JSON.stringify(input);
  const reload = useCallback(async () => {
    const answer = await api.ask(name, JSON.parse(asked) as Input<N>);
    setFailure(answer.ok ? null : answer.code);
    if (answer.ok) setValue(answer.value);
  }, [api, name, asked]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { value, failure, reload };
}
