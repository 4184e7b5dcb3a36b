import type { Hub } from '../../src/main/desk/hub.ts';
import type { DeskChange } from '../../src/shared/desk/deskState.ts';
import type { Sample, ToEchoCentre } from './benchMessages.ts';
import { sharedNow } from './benchMessages.ts';
import { rangAt } from './echoPbx.ts';
import type { Rings } from './ringRound.ts';

export interface MeasuredRings extends Rings {
  painted(callId: string, pageMs: number): void;
}

/** Rings the desk and takes the time of each, from the exchange to the painted record. `lap`: what the store took since the last ring. */
export function createRings(
  tellCentre: (wanted: ToEchoCentre) => void,
  lap: () => number,
): MeasuredRings & { watch(hub: Hub): void } {
  const told = new Map<string, { told: number; store: number }>();
  let samples: Sample[] = [];
  let onSeen = () => {};

  const arrived = (callId: string) => {
    told.set(callId, { told: sharedNow() - rangAt(callId), store: lap() });
  };
  return {
    get samples() {
      return samples;
    },
    begin: (seen) => {
      onSeen = seen;
      samples = [];
      told.clear();
    },
    ring: (number) => {
      lap();
      tellCentre({ type: 'ring', number });
    },
    hangUp: () => tellCentre({ type: 'hang-up' }),
    painted: (callId, page) => {
      const total = sharedNow() - rangAt(callId);
      const known = told.get(callId);
      if (known) samples.push({ total, page, ...known });
      told.delete(callId);
      onSeen();
    },
    watch: (hub) =>
      void hub.subscribe((name, payload) => {
        if (name !== 'desk.changed') return;
        for (const change of (payload as { changes: DeskChange[] }).changes)
          if (
            change.set === 'call' &&
            change.value?.place === 'ringing' &&
            change.value.popMs === null &&
            !told.has(change.callId)
          )
            arrived(change.callId);
      }),
  };
}
