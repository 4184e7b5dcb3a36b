import { useMemo } from 'react';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useDesk } from '../../../session/useDesk.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';

/** Every disposition by key with its words: those the desk offers, then old ones that the calls shown still have. */
export function useDispositions(calls: readonly LoggedCall[]): ReadonlyMap<string, string> {
  const names = useDesk(({ dispositionNames }) => dispositionNames);
  const { language } = useSpoken();
  return useMemo(() => {
    const known = new Map<string, string>();
    const add = (key: string, label: string) => void (known.has(key) || known.set(key, label));
    for (const { key, label } of names ?? []) add(key, label[language]);
    for (const { disposition, dispositionLabel } of calls)
      if (disposition && dispositionLabel && disposition !== 'not-set') add(disposition, dispositionLabel);
    return known;
  }, [names, language, calls]);
}
