import { useState } from 'react';
import type { Output } from '../../../shared/api/deskApi.ts';
import { useAgentName } from '../../session/useAgentName.ts';
import { useAnswer } from '../../session/useAnswer.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import { AgentTable } from './AgentTable.tsx';
import styles from './Figures.module.css';
import { figuresWords } from './figuresWords.ts';
import { ObjectionTable } from './ObjectionTable.tsx';
import { StepTable } from './StepTable.tsx';

const DAY_MS = 86_400_000;
const days = { week: 7, month: 30, year: 365 } as const;
type Period = keyof typeof days;
type Figures = Output<'editor.figures'>;

/** How a script went: reach and time of each step, where calls end, what was objected, by version, agent and period. */
export function FiguresPage({ id }: { id: string }) {
  const say = useWords(figuresWords);
  const nameOf = useAgentName();
  const [now] = useState(() => Date.now());
  const [period, setPeriod] = useState<Period>('month');
  const [version, setVersion] = useState('');
  const [agent, setAgent] = useState('');
  const asked = { id, from: now - days[period] * DAY_MS, to: now + DAY_MS };
  const all = useAnswer('editor.figures', { ...asked, version: null, agent: null });
  const figures = useAnswer('editor.figures', {
    ...asked,
    version: version === '' ? null : Number(version),
    agent: agent === '' ? null : agent,
  });
  const isSlow = useSlow(figures.value === null && figures.failure === null);
  const periods = (Object.keys(days) as Period[]).map((value) => ({ value, label: say(`period.${value}`) }));
  return (
    <div className={styles.screen}>
      <div className={styles.filters}>
        <Segments label={say('period')} options={periods} value={period} onChange={setPeriod} />
        <Filter
          label={say('version')}
          every={say('all')}
          value={version}
          options={(all.value?.versions ?? []).map((n) => ({ value: String(n), label: say('versionN', { n }) }))}
          onChange={setVersion}
        />
        <Filter
          label={say('agent')}
          every={say('everybody')}
          value={agent}
          options={(all.value?.agents ?? []).map((one) => ({ value: one.agent, label: nameOf(one.agent) }))}
          onChange={setAgent}
        />
      </div>
      {figures.failure !== null && (
        <Blank
          tone="bad"
          title={say('failed')}
          action={<Button onClick={() => void figures.reload()}>{say('retry')}</Button>}
        />
      )}
      {figures.value === null && figures.failure === null && isSlow && <Blank title={say('loading')} />}
      {figures.value && figures.value.runs === 0 && <Blank title={say('none')}>{say('noneHint')}</Blank>}
      {figures.value && figures.value.runs > 0 && <Told id={id} figures={figures.value} />}
    </div>
  );
}

interface FilterProps {
  label: string;
  every: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Filter({ label, every, value, options, onChange }: FilterProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{every}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Told({ id, figures }: { id: string; figures: Figures }) {
  const say = useWords(figuresWords);
  const formats = useFormats();
  const { language } = useSpoken();
  const opened = useAnswer('editor.open', { id });
  const library = useAnswer('editor.list', {}).value?.objections ?? [];
  const script = opened.value?.published ?? opened.value?.script ?? null;
  const { runs, finished, objective, medianMs } = figures;
  const share = (value: number) => `${formats.count(Math.round((100 * value) / runs))} %`;
  return (
    <>
      <dl className={styles.sums}>
        <Sum label={say('conversations')} value={formats.count(runs)} />
        <Sum label={say('finished')} value={share(finished)} note={formats.count(finished)} />
        <Sum label={say('objective')} value={share(objective)} note={formats.count(objective)} />
        <Sum label={say('middle')} value={medianMs === null ? '–' : formats.span(medianMs)} />
      </dl>
      {script && (
        <Card title={say('steps')}>
          <StepTable figures={figures} script={script} language={language} />
        </Card>
      )}
      {figures.objections.length > 0 && script && (
        <Card title={say('objections')}>
          <ObjectionTable figures={figures} script={script} library={library} language={language} />
        </Card>
      )}
      <Card title={say('agents')}>
        <AgentTable figures={figures} />
      </Card>
    </>
  );
}

function Sum({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <div className={styles.sum}>
      <dt>{label}</dt>
      <dd>
        {value} {note && <small>({note})</small>}
      </dd>
    </div>
  );
}
