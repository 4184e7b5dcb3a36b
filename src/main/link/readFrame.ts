import type { FromBridge } from '../../shared/link/bridge/messages.ts';
import { fromBridge } from '../../shared/link/bridge/messages.ts';

/** What a bridge said, or undefined when it is nothing this desk understands. Never throws. */
export function readFrame(raw: string): FromBridge | undefined {
  try {
    return fromBridge.safeParse(JSON.parse(raw)).data;
  } catch {
    return undefined;
  }
}
