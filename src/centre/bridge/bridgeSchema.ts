import { z } from 'zod';
import { call, party } from '../../shared/call/call.ts';
import { callEvent } from '../../shared/call/callEvent.ts';
import { errorCode } from '../../shared/lib/result.ts';
import { directoryEntry } from '../../shared/link/bridge/agents.ts';
import { bridgeCommand, capability } from '../../shared/link/bridge/commands.ts';
import { BRIDGE_PROTOCOL, fromBridge, fromDesk } from '../../shared/link/bridge/messages.ts';
import { probeReport } from '../../shared/link/bridge/probe.ts';
import { setupView } from '../../shared/link/bridge/setup.ts';
import { telephony } from '../../shared/link/bridge/telephony.ts';

const named = {
  ...{ fromDesk, fromBridge, call, callEvent, party, directoryEntry, bridgeCommand, capability, errorCode },
  ...{ telephony, setupView, probeReport },
};

/** The protocol as a JSON Schema, for bridges that are written in another language. */
export function bridgeSchema(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/$defs/${id}`, io: 'input' });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: BRIDGE_PROTOCOL,
    description: 'Every frame is one JSON object: fromDesk in one direction, fromBridge in the other.',
    anyOf: [{ $ref: '#/$defs/fromDesk' }, { $ref: '#/$defs/fromBridge' }],
    $defs: Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema])),
  };
}
