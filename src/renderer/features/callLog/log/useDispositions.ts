import { useEffect, useMemo, useState } from 'react';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useApi } from '../../../session/SessionContext.tsx';
import { useDesk } from '../../../session/useDesk.ts';

type Dispositions = readonly { key: string; label: string }[];

/** Every disposition by key with its words: those the desk offers, then old ones that the calls shown still have. */
export function useDispositions(calls: readonly LoggedCall[]): ReadonlyMap<string, string> {
  const api = useApi();
  const language = useDesk(({ profile }) => profile?.language);
  const [offered, setOffered] = useState<Dispositions>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are told in the agent's language.
  useEffect(() => {
    let isLatest = true;
    void api.ask('callLog.dispositions', {}).then((result) => {
      if (isLatest && result.ok) setOffered(result.value);
    });
    return () => {
      isLatest = false;
    };
  }, [api, language]);
  return useMemo(() => withSeen(offered, calls), [offered, calls]);
}

function withSeen(offered: Dispositions, calls: readonly LoggedCall[]): ReadonlyMap<string, string> {
  const known = new Map(offered.map(({ key, label }) => [key, label]));
  for (const { disposition, dispositionLabel } of calls)
    if (disposition && dispositionLabel && disposition !== 'not-set' && !known.has(disposition))
      known.set(disposition, dispositionLabel);
  return known;
}
