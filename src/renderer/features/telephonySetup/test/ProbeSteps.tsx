import type { ProbeStep } from '../../../../shared/link/bridge/probe.ts';
import { ProbeLine } from './ProbeLine.tsx';
import styles from './ProbeSteps.module.css';

export function ProbeSteps({ steps }: { steps: readonly ProbeStep[] }) {
  return (
    <ol className={styles.steps} aria-live="polite">
      {steps.map((step) => (
        <ProbeLine key={step.name} step={step} />
      ))}
    </ol>
  );
}
