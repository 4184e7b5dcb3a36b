import type { RatioQuestion, RatioRow } from '../../../shared/complaint/ratios.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { ScriptFigures } from '../../../shared/scriptFigures/figures.ts';
import type { RunQuery } from './runReads.ts';

export interface FiguresQuestion extends RunQuery {
  /** Null: all. */
  version: number | null;
  /** The versions that this desk knows. */
  scripts: readonly Script[];
}

/** Questions that read many rows. */
export interface Reports {
  scriptFigures(question: FiguresQuestion): Promise<ScriptFigures>;
  complaintRatios(question: RatioQuestion): Promise<{ all: RatioRow; rows: RatioRow[] }>;
}

export type ReportQuestion = {
  [N in keyof Reports]: { path: string; report: N; question: Parameters<Reports[N]>[0] };
}[keyof Reports];
export type ReportAnswer = { value: unknown } | { failure: string };
