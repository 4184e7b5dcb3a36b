import type {
  FoundPhone,
  ProbeReport,
  ProbeStep,
  ProbeStepName,
  ProbeTrouble,
} from '../../../../shared/link/bridge/probe.ts';
import { MOST_PHONES } from '../../../../shared/link/bridge/telephony.ts';

const MOST_NAMES = 12;

/** What a step found out. */
export interface StepResult {
  state: 'passed' | 'warned' | 'failed';
  trouble?: ProbeTrouble;
  count?: number;
  names?: readonly string[];
}

/** How a test goes, told whole after each change. */
export interface ProbeBoard {
  begin(name: ProbeStepName): void;
  end(name: ProbeStepName, result: StepResult): void;
  /** Something to mind while the step goes on. */
  mind(name: ProbeStepName, trouble: ProbeTrouble): void;
  found(phones: readonly FoundPhone[], context: string | null): void;
  set(part: Partial<ProbeReport>): void;
  report(): ProbeReport;
}

export function createProbeBoard(names: readonly ProbeStepName[], tell: (report: ProbeReport) => void): ProbeBoard {
  let report: ProbeReport = {
    steps: names.map((name) => ({ name, state: 'waiting', trouble: null, count: null, names: [] })),
    ...{ phones: [], morePhones: 0, context: null, certificate: null, isOver: false },
  };
  const set = (part: Partial<ProbeReport>) => {
    report = { ...report, ...part };
    tell(report);
  };
  const change = (name: ProbeStepName, part: Partial<ProbeStep>) =>
    set({ steps: report.steps.map((step) => (step.name === name ? { ...step, ...part } : step)) });
  return {
    begin: (name) => change(name, { state: 'running' }),
    end: (name, { state, trouble = null, count, names: said = [] }) =>
      change(name, { state, trouble, count: count ?? null, names: said.slice(0, MOST_NAMES) }),
    mind: (name, trouble) => change(name, { trouble }),
    found: (phones, context) => {
      const told = phones.slice(0, MOST_PHONES);
      set({ phones: told, morePhones: phones.length - told.length, context });
    },
    set,
    report: () => report,
  };
}
