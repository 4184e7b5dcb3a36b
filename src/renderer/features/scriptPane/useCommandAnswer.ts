import { useEffect, useState } from 'react';
import type { CommandName, Input, Output } from '../../../shared/api/deskApi.ts';
import { useSession } from '../../session/SessionContext.tsx';

/** What the desk answers to a question about `about`: asked again when that changes, kept meanwhile. */
export function useCommandAnswer<N extends CommandName>(name: N, input: Input<N>, about: string): Output<N> | null {
  const { api } = useSession();
  const [answer, setAnswer] = useState<Output<N> | null>(null);
  const asked = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` is what the answer depends on.
  useEffect(() => {
    let isHere = true;
    void api.ask(name, JSON.parse(asked) as Input<N>).then((result) => {
      if (isHere && result.ok) setAnswer(result.value);
    });
    return () => {
      isHere = false;
    };
  }, [api, name, asked, about]);
  return answer;
}
