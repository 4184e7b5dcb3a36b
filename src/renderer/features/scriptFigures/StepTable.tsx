import type { Language } from '../../../shared/lib/text.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { ScriptFigures, StepFigures } from '../../../shared/scriptFigures/figures.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Bar } from './Bar.tsx';
import styles from './Figures.module.css';
import { figuresWords } from './figuresWords.ts';

interface StepTableProps {
  figures: ScriptFigures;
  script: Script;
  language: Language;
}

/** In the order of the script; steps of other versions follow. */
export function StepTable({ figures: { runs, steps }, script, language }: StepTableProps) {
  const say = useWords(figuresWords);
  const formats = useFormats();
  const rows = inOrder(steps, script);
  const longest = Math.max(...rows.map(({ medianMs }) => medianMs ?? 0));
  const share = (value: number) => `${formats.count(Math.round((100 * value) / runs))} %`;
  const nameOf = (id: string) => {
    const step = script.steps.find((one) => one.id === id);
    if (!step) return `${id} (${say('gone')})`;
    return step.type === 'branch' ? id : step.title[language];
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['step', 'reach', 'time', 'skipped', 'ends'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, reached, medianMs, skipped, endedHere }) => (
            <tr key={step}>
              <th scope="row">{nameOf(step)}</th>
              <td>
                <Bar value={reached} of={runs} text={share(reached)} />
              </td>
              <td>
                <Bar value={medianMs ?? 0} of={longest} text={medianMs === null ? '–' : formats.span(medianMs)} />
              </td>
              <td>{skipped === 0 ? '' : formats.count(skipped)}</td>
              <td>
                <Bar value={endedHere} of={runs} text={endedHere === 0 ? '' : share(endedHere)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inOrder(steps: readonly StepFigures[], script: Script): StepFigures[] {
  const none = { reached: 0, skipped: 0, endedHere: 0, totalMs: 0, medianMs: null };
  const told = new Map(steps.map((figures) => [figures.step, figures]));
  const shown = script.steps.filter(({ type }) => type !== 'branch').map(({ id }) => id);
  const known = new Set(shown);
  return [...shown.map((step) => told.get(step) ?? { step, ...none }), ...steps.filter(({ step }) => !known.has(step))];
}
