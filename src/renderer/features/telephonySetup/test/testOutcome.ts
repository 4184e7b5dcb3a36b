import type { ProbeReport } from '../../../../shared/link/bridge/probe.ts';

/** Nothing failed: what was found may be used. */
export const isGoodTest = (report: ProbeReport | null): boolean =>
  report !== null && ['testDone', 'testMind'].includes(testOutcome(report) ?? '');

/** How a test ended, in one word; null while it goes on. */
export function testOutcome({
  steps,
  isOver,
}: ProbeReport): 'testDone' | 'testMind' | 'testFailed' | 'testStopped' | null {
  if (!isOver) return null;
  if (steps.some(({ state }) => state === 'failed')) return 'testFailed';
  if (steps.some(({ state }) => state === 'waiting' || state === 'running')) return 'testStopped';
  return steps.some(({ state }) => state === 'warned') ? 'testMind' : 'testDone';
}
