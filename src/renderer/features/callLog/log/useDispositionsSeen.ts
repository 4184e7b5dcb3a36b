import { useRef } from 'react';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';

/** The dispositions that the log has shown so far, by key, with their words. */
export function useDispositionsSeen(calls: readonly LoggedCall[]): ReadonlyMap<string, string> {
  const seen = useRef(new Map<string, string>());
  for (const { disposition, dispositionLabel } of calls) {
    if (disposition && dispositionLabel) seen.current.set(disposition, dispositionLabel);
  }
  return seen.current;
}
