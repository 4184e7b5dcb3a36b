import type { ScriptFigures } from '../../../shared/scriptFigures/figures.ts';
import { useAgentName } from '../../session/useAgentName.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Bar } from './Bar.tsx';
import styles from './Figures.module.css';
import { figuresWords } from './figuresWords.ts';

/** The same figures for each agent: to learn from each other, not to rank. */
export function AgentTable({ figures: { agents } }: { figures: ScriptFigures }) {
  const say = useWords(figuresWords);
  const formats = useFormats();
  const nameOf = useAgentName();
  const share = (value: number, of: number) => `${formats.count(Math.round((100 * value) / of))} %`;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['agent', 'conversations', 'finished', 'objective', 'middle'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agents.map(({ agent, runs, finished, objective, medianMs }) => (
            <tr key={agent}>
              <th scope="row">{nameOf(agent)}</th>
              <td>{formats.count(runs)}</td>
              <td>
                <Bar value={finished} of={runs} text={share(finished, runs)} />
              </td>
              <td>
                <Bar value={objective} of={runs} text={share(objective, runs)} />
              </td>
              <td>{medianMs === null ? '–' : formats.span(medianMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
