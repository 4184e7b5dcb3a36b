import { assertNever } from '../../shared/lib/assertNever.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { failed } from '../../shared/lib/result.ts';
import type { FromBridge, FromDesk } from '../../shared/link/bridge/messages.ts';
import type { BridgeListener } from './bridgeListener.ts';
import { createEventOrder } from './eventOrder.ts';
import type { HealthKeeper } from './linkHealth.ts';
import type { CommandResult, PendingCommands } from './pendingCommands.ts';
import type { SetupTalk } from './setupTalk.ts';

interface Options {
  clock: Clock;
  health: HealthKeeper;
  pending: PendingCommands;
  setup: SetupTalk;
  listener: () => BridgeListener | null;
  send: (frame: FromDesk) => boolean;
  onWelcome: () => void;
}

export interface BridgeEar {
  hear(frame: FromBridge): void;
  /** Believes nothing more until the next snapshot, and asks for it. */
  resync(): void;
}

/** What each frame of a bridge means to the desk. */
export function createBridgeEar({ clock, health, pending, setup, listener, send, onWelcome }: Options): BridgeEar {
  const order = createEventOrder();

  function resync(): void {
    order.distrust();
    send({ type: 'resync' });
  }
  function event({ seq, call, event: told }: Extract<FromBridge, { type: 'event' }>): void {
    const place = order.place(seq);
    if (place === 'next') listener()?.event(call, told);
    else if (place === 'gap') resync();
  }
  function welcome({
    agent,
    capabilities,
    now,
    labels,
    country,
    user,
  }: Extract<FromBridge, { type: 'welcome' }>): void {
    listener()?.labels(labels ?? {});
    if (country !== undefined) listener()?.country?.(country);
    if (user) listener()?.user?.(user);
    order.distrust();
    health.set({ centre: 'connected', refusal: null, agent, capabilities, offsetMs: now - clock.now() });
    onWelcome();
    send({ type: 'ping', t: clock.now() });
  }

  return {
    resync,
    hear(frame) {
      switch (frame.type) {
        case 'welcome':
          return welcome(frame);
        case 'snapshot':
          order.startAt(frame.seq);
          return listener()?.snapshot(frame.calls, frame.agents);
        case 'event':
          return event(frame);
        case 'result':
          return pending.settle(frame.id, resultOf(frame));
        case 'setup-answer':
        case 'setup-progress':
          return setup.hear(frame);
        case 'agents':
          return listener()?.agents(frame.changed);
        case 'queues':
          return listener()?.queues?.(frame.queues);
        case 'baton':
          return listener()?.baton(frame.call, frame.baton);
        case 'health':
          return health.set({ pbx: frame.pbx, pbxTrouble: frame.trouble ?? null });
        case 'refused':
          // Before `welcome` it means that we may not come in; later on it is about one frame.
          if (health.get().centre !== 'connected') health.set({ centre: 'refused' });
          return;
        case 'ping':
          send({ type: 'pong', t: frame.t, now: clock.now() });
          return;
        case 'pong':
          return health.pong(frame.t, frame.now);
        default:
          return assertNever(frame);
      }
    },
  };
}

function resultOf({ ok, call, code, message }: Extract<FromBridge, { type: 'result' }>): CommandResult {
  if (!ok) return failed(code ?? 'telephony-refused', message);
  return { ok: true, value: call === undefined ? {} : { call } };
}
