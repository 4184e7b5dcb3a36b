import type { Capability } from '../../../../shared/link/bridge/commands.ts';
import type { Handling } from './handling.ts';

/** What an Asterisk does only with channels that an application has. */
const NEEDS_APPLICATION: Capability[] = [
  ...(['hold', 'mute', 'dtmf', 'transfer-blind', 'transfer-consult', 'conference'] as const),
];

/** Says of each call whether it was handed over: of any other, desks show less. */
export interface Limits {
  look(call: string, at: number): void;
  lookAtAll(at: number): void;
}

export function createLimits({ tracker, calls }: Pick<Handling, 'tracker' | 'calls'>): Limits {
  const handed = () => {
    const legs = tracker.legs();
    return new Set([...calls.keys()].map((id) => legs.find((leg) => leg.id === id)?.group.id ?? id));
  };
  const tell = (call: string, isHanded: boolean, at: number) =>
    tracker.tell(call, { type: 'limited', at, lacks: isHanded ? [] : NEEDS_APPLICATION });
  return {
    look: (call, at) => tell(call, handed().has(call), at),
    lookAtAll: (at) => {
      const ours = handed();
      for (const { id } of tracker.calls()) tell(id, ours.has(id), at);
    },
  };
}
