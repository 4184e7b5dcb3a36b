import type { Call } from '../../../shared/call/call.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import { failed } from '../../../shared/lib/result.ts';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import type { Pbx, PbxListener } from '../pbx.ts';
import type { Receiver } from './createReceiver.ts';
import { createReceiver, WEBHOOK_PATH } from './createReceiver.ts';
import { createSwitchboard } from './createSwitchboard.ts';
import { createPeople } from './people.ts';
import { createPhones } from './phones.ts';
import type { WebhookConfig } from './webhookConfig.ts';

export interface WebhookPbx extends Pbx {
  /** To be put behind every path that begins with `path`, on a server that listens on loopback or speaks TLS. */
  readonly mount: { readonly path: string; serve: Receiver['serve'] };
  figures: Receiver['figures'];
}

const nobody: PbxListener = { event: () => {}, agents: () => {}, health: () => {}, resynced: () => {} };

/** A PBX, or a provider, that tells over HTTP what happens. It is only watched: it takes no commands. */
export function createWebhook(config: WebhookConfig, clock: Clock, newId: () => string): WebhookPbx {
  const people = createPeople(config);
  let listener = nobody;
  let isOn = false;
  const phones = createPhones(people, clock, (changed: DirectoryEntry[]) => listener.agents(changed));
  const switchboard = createSwitchboard({
    clock,
    newId,
    people,
    config,
    onEvent: (call: Call, event) => {
      listener.event(call.id, event);
      phones.follow(call);
    },
  });
  const receiver = createReceiver({ clock, config, hear: (push) => (isOn ? switchboard.hear(push) : 'full') });

  return {
    kind: 'webhook',
    capabilities: () => [],
    labels: () => config.labels,
    start: async (told) => {
      listener = told;
      isOn = true;
      listener.health('up', null);
      listener.resynced(switchboard.calls());
    },
    stop: async () => {
      listener = nobody;
      isOn = false;
      switchboard.stop();
    },
    calls: switchboard.calls,
    agents: phones.list,
    agentAt: people.agentAt,
    run: async () => failed('telephony-cannot'),
    setAgent: async () => failed('telephony-cannot'),
    present: (agent, here, name) => {
      people.meet(agent, name);
      phones.present(agent, here);
    },
    mount: { path: WEBHOOK_PATH, serve: receiver.serve },
    figures: receiver.figures,
  };
}
