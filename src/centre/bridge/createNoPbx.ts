import { failed } from '../../shared/lib/result.ts';
import type { Pbx } from './pbx.ts';

/** A centre without telephony: desks work, nothing rings. */
export const createNoPbx = (): Pbx => ({
  kind: 'none',
  capabilities: () => [],
  labels: () => ({}),
  start: async (listener) => listener.health('down', null),
  stop: async () => {},
  calls: () => [],
  agents: () => [],
  agentAt: (extension) => `agent-${extension}`,
  run: async () => failed('telephony-cannot'),
  setAgent: async () => failed('telephony-cannot'),
});
