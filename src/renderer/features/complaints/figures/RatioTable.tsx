import type { RatioRow, RatioSplit } from '../../../../shared/complaint/ratios.ts';
import { shareOf } from '../../../../shared/complaint/ratios.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { scrollable } from '../../../ui/scrollable.ts';
import styles from './Figures.module.css';
import { ratioWords } from './ratioWords.ts';
import { useKeyLabel } from './useKeyLabel.ts';

interface RatioTableProps {
  by: RatioSplit;
  rows: readonly RatioRow[];
  all: RatioRow;
}

const measures = [
  ['perCustomer', 'customers'],
  ['perCall', 'calls'],
  ['perOrder', 'orders'],
] as const;

/** Each line with what it is measured by; a measure that means nothing for this split has no column. */
export function RatioTable({ by, rows, all }: RatioTableProps) {
  const say = useWords(ratioWords);
  const labelOf = useKeyLabel(by);
  const shown = measures.filter(([, of]) => rows.some((row) => row[of] !== null));
  return (
    <section className={styles.scroll} aria-label={say('table')} {...scrollable}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(`by.${by}`)}</th>
            <th scope="col">{say('complaints')}</th>
            {shown.map(([word]) => (
              <th key={word} scope="col">
                {say(word)}
              </th>
            ))}
            <th scope="col">{say('lost')}</th>
            <th scope="col">{say('lossRate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Figures key={row.key} name={labelOf(row.key ?? '')} row={row} shown={shown} />
          ))}
        </tbody>
        <tfoot>
          <Figures name={say('all')} row={all} shown={shown} />
        </tfoot>
      </table>
    </section>
  );
}

interface FiguresProps {
  name: string;
  row: RatioRow;
  shown: readonly (typeof measures)[number][];
}

function Figures({ name, row, shown }: FiguresProps) {
  const { count, rate, percent } = useFormats();
  const inHundred = (whole: number | null) => {
    const share = shareOf(row.complaints, whole);
    return share === null ? '–' : rate(share * 100);
  };
  const loss = shareOf(row.lost, row.complaints);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{count(row.complaints)}</td>
      {shown.map(([word, of]) => (
        <td key={word}>{inHundred(row[of])}</td>
      ))}
      <td>{count(row.lost)}</td>
      <td>{loss === null ? '–' : percent(loss)}</td>
    </tr>
  );
}
