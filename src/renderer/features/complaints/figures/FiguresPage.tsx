import { useState } from 'react';
import type { RatioSplit } from '../../../../shared/complaint/ratios.ts';
import { ratioSplits } from '../../../../shared/complaint/ratios.ts';
import { sentences } from '../../../session/sentences.ts';
import { useAnswer } from '../../../session/useAnswer.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Blank } from '../../../ui/Blank.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { useSlow } from '../../../ui/useSlow.ts';
import { complaintWords } from '../complaintWords.ts';
import styles from './Figures.module.css';
import { RatioTable } from './RatioTable.tsx';
import type { Period } from './ratioPeriod.ts';
import { periods, ratioPeriod } from './ratioPeriod.ts';
import { ratioWords } from './ratioWords.ts';

/** What the complaints of a period add up to, against customers, calls and orders. */
export function FiguresPage() {
  const say = useWords(ratioWords);
  const [by, setBy] = useState<RatioSplit>('reason');
  const [period, setPeriod] = useState<Period>('quarter');
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Segments
          label={say('split')}
          options={ratioSplits.map((value) => ({ value, label: say(`by.${value}`) }))}
          value={by}
          onChange={setBy}
        />
        <Segments
          label={say('period')}
          options={periods.map((value) => ({ value, label: say(`period.${value}`) }))}
          value={period}
          onChange={setPeriod}
        />
      </div>
      <Ratios key={`${by} ${period}`} by={by} period={period} />
    </div>
  );
}

function Ratios({ by, period }: { by: RatioSplit; period: Period }) {
  const say = useWords(ratioWords);
  const ask = useWords(complaintWords);
  const refuse = useWords(sentences);
  const { count } = useFormats();
  const [dates] = useState(() => ratioPeriod(period, Date.now()));
  const { value, failure, reload } = useAnswer('complaint.ratios', { ...dates, by });
  const isSlow = useSlow(value === null && failure === null);
  if (failure) {
    const retry = <Button onClick={() => void reload()}>{ask('retry')}</Button>;
    return (
      <Blank tone="bad" title={say('failed')} action={retry}>
        {refuse(failure)}
      </Blank>
    );
  }
  if (!value) return isSlow ? <Blank title={say('counting')} /> : null;
  const { all, rows } = value;
  if (rows.length === 0) return <Blank title={say('empty')}>{say('emptyHint')}</Blank>;
  const sums = { customers: count(all.customers ?? 0), calls: count(all.calls ?? 0), orders: count(all.orders ?? 0) };
  return (
    <Card>
      <RatioTable by={by} rows={rows} all={all} />
      <p className={styles.basis}>{say('basis', sums)}</p>
    </Card>
  );
}
