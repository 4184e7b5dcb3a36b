import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { Log } from '../../log.ts';
import type { Pbx, PbxListener } from '../pbx.ts';
import { WEBHOOK_PATH } from '../webhook/createReceiver.ts';

/** An adapter that takes longer to stop is left behind: what it still says is not heard. */
const STOP_MS = 3_000;

/** Telephony that another one may take the place of while the centre runs. */
export interface SwitchablePbx extends Pbx {
  /** Ends the one that works, with its calls (`unknown`), and starts the one made here. When that fails, the one before works again. */
  switchTo(make: () => Pbx): Promise<Result<Record<string, never>>>;
}

export function createSwitchablePbx(first: () => Pbx, clock: Clock, log: Log): SwitchablePbx {
  let make = first;
  let now = first();
  let listener: PbxListener | undefined;

  const start = async (pbx: Pbx) => {
    now = pbx;
    if (listener) await pbx.start(onlyWhile(() => now === pbx, listener));
  };
  const replace = async (next: Pbx) => {
    await stopInTime(now, clock);
    listener?.resynced([]);
    listener?.health('down', null);
    await start(next);
  };
  return {
    get kind() {
      return now.kind;
    },
    get simulation() {
      return now.simulation;
    },
    capabilities: () => now.capabilities(),
    labels: () => now.labels(),
    start: (to) => {
      listener = to;
      return start(now);
    },
    stop: () => now.stop(),
    calls: () => now.calls(),
    agents: () => now.agents(),
    agentAt: (extension) => now.agentAt(extension),
    queues: (agent) => now.queues?.(agent) ?? [],
    run: (agent, command) => now.run(agent, command),
    setAgent: (agent, status, reason, name) => now.setAgent(agent, status, reason, name),
    present: (agent, here, name) => now.present?.(agent, here, name),
    mount: { path: WEBHOOK_PATH, serve: (request, response) => serveBy(now, request, response) },
    switchTo: async (makeNext) => {
      const next = madeBy(makeNext, log);
      if (!next) return failed('telephony-refused');
      try {
        await replace(next);
        make = makeNext;
        return done({});
      } catch (error) {
        log.error({ error: nameOf(error) }, 'the telephony did not start; the one before is used');
        await replace(make());
        return failed('telephony-refused');
      } finally {
        listener?.replaced?.();
      }
    },
  };
}

/** Undefined when it cannot be made: then nothing has been stopped for it. */
function madeBy(make: () => Pbx, log: Log): Pbx | undefined {
  try {
    return make();
  } catch (error) {
    log.error({ error: nameOf(error) }, 'the telephony cannot be made');
    return undefined;
  }
}

/** What an adapter that was replaced still says is nobody's business. */
const onlyWhile = (isCurrent: () => boolean, to: PbxListener): PbxListener => ({
  event: (call, event) => isCurrent() && to.event(call, event),
  agents: (changed) => isCurrent() && to.agents(changed),
  health: (state, latencyMs, trouble) => isCurrent() && to.health(state, latencyMs, trouble),
  resynced: (calls) => isCurrent() && to.resynced(calls),
  queues: () => isCurrent() && to.queues?.(),
});

async function stopInTime(pbx: Pbx, clock: Clock): Promise<void> {
  let cancel = () => {};
  const late = new Promise<void>((resolve) => {
    cancel = clock.after(STOP_MS, resolve);
  });
  await Promise.race([pbx.stop().catch(() => {}), late]);
  cancel();
}

async function serveBy({ mount }: Pbx, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (mount) await mount.serve(request, response);
  else response.writeHead(404).end();
}

/** The kind of an error: its message may quote what was typed. */
const nameOf = (error: unknown) =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
