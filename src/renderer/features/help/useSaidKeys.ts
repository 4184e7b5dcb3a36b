import { useStore } from 'zustand';
import type { BoundScope } from '../../session/keys/keyRegistry.ts';
import { scopeOrder } from '../../session/keys/keyRegistry.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useWords } from '../../session/words/useWords.ts';
import type { SaidGroup } from './findKeys.ts';
import { helpWords } from './helpWords.ts';
import { keyGuide } from './keyGuide.ts';

/** What is bound at this moment, by key, in its own words; whoever outranks the others is named. */
function boundNow(bound: readonly BoundScope[]): Map<string, string> {
  const inOrder = scopeOrder.flatMap((scope) => bound.filter((entry) => entry.scope === scope));
  const here = new Map<string, string>();
  for (const { bindings } of inOrder) {
    for (const { key, label } of bindings) if (label && !here.has(key)) here.set(key, label);
  }
  return here;
}

/** First what acts now, in the words of the screen; then every key of the desk by its moment. */
export function useSaidKeys(): SaidGroup[] {
  const say = useWords(helpWords);
  const { keys } = useSession();
  const here = boundNow(useStore(keys, ({ bound }) => bound));
  const now: SaidGroup = {
    title: say('group.here'),
    lines: [...here].map(([key, says]) => ({ keys: [key], isSpan: false, says })),
  };
  const all = keyGuide.map(({ title, lines }) => ({
    title: say(title),
    lines: lines.map(({ keys: each, does, isSpan = false }) => ({ keys: each, isSpan, says: say(does) })),
  }));
  return now.lines.length > 0 ? [now, ...all] : all;
}
