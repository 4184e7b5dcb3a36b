import type { Language } from '../../../shared/lib/text.ts';
import type { Objection } from '../../../shared/script/objection.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { ScriptFigures } from '../../../shared/scriptFigures/figures.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Bar } from './Bar.tsx';
import styles from './Figures.module.css';
import { figuresWords } from './figuresWords.ts';
import { metObjection } from './metObjection.ts';

const outcomes = ['overcome', 'callback', 'refusal'] as const;

interface ObjectionTableProps {
  figures: ScriptFigures;
  script: Script;
  /** What any script may meet. */
  library: readonly Objection[];
  language: Language;
}

/** What customers objected, what was answered, and what became of it. */
export function ObjectionTable({ figures: { objections }, script, library, language }: ObjectionTableProps) {
  const say = useWords(figuresWords);
  const formats = useFormats();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['objection', 'raised', ...outcomes] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objections.map((objection) => (
            <tr key={objection.key}>
              <Name {...metObjection(objection.key, script, library, language)} />
              <td>{formats.count(objection.raised)}</td>
              {outcomes.map((outcome) => (
                <td key={outcome}>
                  <Bar value={objection[outcome]} of={objection.raised} text={formats.count(objection[outcome])} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ label, riposte }: { label: string; riposte: string }) {
  return (
    <th scope="row">
      {label}
      {riposte && <small className={styles.riposte}>{riposte}</small>}
    </th>
  );
}
