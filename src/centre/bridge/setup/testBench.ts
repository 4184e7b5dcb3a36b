import type { Clock } from '../../../shared/lib/clock.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { ProbeReport } from '../../../shared/link/bridge/probe.ts';
import type { Log } from '../../log.ts';
import type { Wire } from '../wire.ts';
import type { ProbeNeeds } from './probe/runProbe.ts';

/** So many desks test at the same time at most. */
const MOST_TESTS = 4;

/** A test of one telephony. */
export type ProbeRun = (needs: ProbeNeeds) => Promise<ProbeReport>;

/** The tests that run, one a desk. */
export interface TestBench {
  begin(wire: Wire, id: string, probe: ProbeRun): Result<unknown>;
  cancel(wire: Wire, id: string): void;
  leave(wire: Wire): void;
  stop(): void;
}

export function createTestBench(clock: Clock, log: Log): TestBench {
  const running = new Map<Wire, { id: string; abort: AbortController }>();
  const end = (wire: Wire) => {
    running.get(wire)?.abort.abort();
    running.delete(wire);
  };
  const run = async (wire: Wire, id: string, probe: ProbeRun, abort: AbortController) => {
    const report = await probe({
      ...{ clock, signal: abort.signal },
      tell: (now) => wire.send({ type: 'setup-progress', test: id, report: now }),
    });
    const trouble = report.steps.find(({ state }) => state === 'failed')?.trouble ?? null;
    log.info({ trouble, phones: report.phones.length }, 'telephony tested');
    if (running.get(wire)?.id === id) running.delete(wire);
  };
  return {
    begin: (wire, id, probe) => {
      end(wire);
      if (running.size >= MOST_TESTS) return failed('not-now', 'too many tests');
      const abort = new AbortController();
      running.set(wire, { id, abort });
      // In its turn: the answer to the desk goes first.
      setImmediate(() => void run(wire, id, probe, abort));
      return done({});
    },
    cancel: (wire, id) => {
      if (running.get(wire)?.id === id) end(wire);
    },
    leave: end,
    stop: () => {
      for (const wire of [...running.keys()]) end(wire);
    },
  };
}
