import { useEffect, useState } from 'react';
import type { CallStory } from '../../../../shared/interaction/callStory.ts';
import type { ErrorCode } from '../../../../shared/lib/result.ts';
import { useApi } from '../../../session/SessionContext.tsx';

export interface OpenedStory {
  story: CallStory | null;
  failure: ErrorCode | null;
}

/** All that is known of one call; read again when more of it was logged. */
export function useStory(id: string): OpenedStory & { again: () => void } {
  const api = useApi();
  const [opened, setOpened] = useState<OpenedStory>({ story: null, failure: null });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same story again.
  useEffect(() => {
    let isLatest = true;
    const read = async () => {
      const story = await api.ask('callLog.story', { id });
      if (!isLatest) return;
      if (story.ok) setOpened({ story: story.value, failure: null });
      else setOpened((before) => ({ ...before, failure: story.code }));
    };
    void read();
    const stop = api.on('call.logged', (logged) => logged.id === id && void read());
    return () => {
      isLatest = false;
      stop();
    };
  }, [api, id, turn]);
  return { ...opened, again: () => setTurn(turn + 1) };
}
