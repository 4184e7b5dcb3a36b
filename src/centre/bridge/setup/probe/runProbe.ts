import type { ProbeReport, ProbeStepName, ProbeTrouble } from '../../../../shared/link/bridge/probe.ts';
import type { Patience } from './inTime.ts';
import { inTime } from './inTime.ts';
import type { ProbeBoard, StepResult } from './probeBoard.ts';
import { createProbeBoard } from './probeBoard.ts';
import { ProbeCancelled, ProbeFailure } from './probeFailure.ts';

/** No step takes longer. */
export const STEP_MS = 8_000;

export interface ProbeNeeds extends Patience {
  tell(report: ProbeReport): void;
}
export interface Probe extends ProbeNeeds {
  board: ProbeBoard;
  /** Is destroyed at the end, however it comes. */
  opened(socket: { destroy(): void }): void;
}

/** Goes the way step by step and tells how far it came. Never hangs, never throws. */
export async function runProbe(
  needs: ProbeNeeds,
  names: readonly ProbeStepName[],
  walk: (probe: Probe) => Promise<void>,
): Promise<ProbeReport> {
  const board = createProbeBoard(names, needs.tell);
  const open: { destroy(): void }[] = [];
  try {
    await walk({ ...needs, board, opened: (socket) => open.push(socket) });
  } catch (error) {
    if (!(error instanceof ProbeFailure || error instanceof ProbeCancelled)) failRunning(board, 'internal');
  } finally {
    for (const socket of open) socket.destroy();
    board.set({ isOver: true });
  }
  return board.report();
}

function failRunning(board: ProbeBoard, trouble: ProbeTrouble): void {
  const running = board.report().steps.find(({ state }) => state === 'running');
  if (running) board.end(running.name, { state: 'failed', trouble });
}

/** A step whose failure ends the test. */
export async function step<T>(
  probe: Probe,
  name: ProbeStepName,
  late: ProbeTrouble,
  work: () => Promise<T>,
): Promise<T> {
  probe.board.begin(name);
  try {
    const value = await inTime(probe, STEP_MS, late, work());
    probe.board.end(name, { state: 'passed' });
    return value;
  } catch (error) {
    if (!(error instanceof ProbeFailure)) throw error;
    if (error.certificate) probe.board.set({ certificate: error.certificate });
    probe.board.end(name, { state: 'failed', trouble: error.trouble });
    throw error;
  }
}

/** A step that says itself how it went; the test goes on while the connection lives. */
export async function report(
  probe: Probe,
  name: ProbeStepName,
  work: () => Promise<StepResult>,
  ms = STEP_MS,
  late: ProbeTrouble = 'timed-out',
): Promise<void> {
  probe.board.begin(name);
  try {
    probe.board.end(name, await inTime(probe, ms, late, work()));
  } catch (error) {
    if (!(error instanceof ProbeFailure)) throw error;
    probe.board.end(name, { state: 'failed', trouble: error.trouble });
    throw error;
  }
}
