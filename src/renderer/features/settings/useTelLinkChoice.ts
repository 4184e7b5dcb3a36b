import { useEffect, useState } from 'react';
import type { TelLinkChoice } from '../../../shared/desk/deskState.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';

/** Who opens `tel:` links, read again after each choice: the system has the last word. */
export function useTelLinkChoice() {
  const api = useApi();
  const run = useCommand();
  const [choice, setChoice] = useState<TelLinkChoice | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    void api.ask('telLink.choice', {}).then((answer) => answer.ok && setChoice(answer.value));
  }, [api]);
  const choose = async (isOurs: boolean) => {
    const chosen = await run('telLink.choose', { isOurs });
    if (!chosen.ok) return;
    setChoice(chosen.value);
    setFailed(chosen.value.by === 'system' && chosen.value.isOurs !== isOurs);
  };
  return { choice, choose: (isOurs: boolean) => void choose(isOurs), hasFailed };
}
