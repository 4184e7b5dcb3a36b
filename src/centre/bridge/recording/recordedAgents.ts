import { createTracker } from '../asterisk/createTracker.ts';
import type { Recording } from './readRecording.ts';

export interface RecordedAgent {
  agent: string;
  extension: string;
  name: string;
}

/** Whose phones a recording tells of; the one it tells of first, first. */
export function recordedAgents({ moments }: Recording): RecordedAgent[] {
  const busy = new Set<string>();
  const tracker = createTracker({
    told: (_id, _event, { offeredTo, owners }) => {
      for (const agent of [...owners, ...offeredTo]) busy.add(agent);
    },
  });
  for (const event of moments.flatMap(({ events }) => events)) tracker.take(event);
  const phones = new Map(tracker.endpoints.phones().map((phone) => [phone.agent, phone]));
  return [...new Set([...busy, ...phones.keys()])].map((agent) => ({
    agent,
    extension: phones.get(agent)?.extension ?? '',
    name: phones.get(agent)?.name ?? agent,
  }));
}
