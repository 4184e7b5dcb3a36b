import { memo, useMemo } from 'react';
import type { Language } from '../../../shared/lib/text.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { Step } from '../../../shared/script/step.ts';
import { phaseOf } from '../../../shared/scriptEdit/stepEdits.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { answersIn } from './answersIn.ts';
import styles from './Editor.module.css';
import type { Editor } from './EditorContext.ts';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { titleOf } from './stepName.ts';
import type { Around } from './waysOf.ts';
import { waysOf } from './waysOf.ts';

/** The whole conversation at a glance: steps by phase, and where each leads. */
export function Outline() {
  const { checked, language, problems, shown, show } = useEditor();
  return <Steps script={checked} {...{ language, problems, shown, show }} />;
}

type StepsProps = Pick<Editor, 'script' | 'language' | 'problems' | 'shown' | 'show'>;

/** Drawn again once the words are on the screen: nobody waits for it while they type. */
const Steps = memo(function Steps({ script, language, problems, shown, show }: StepsProps) {
  const say = useWords(editorWords);
  const troubled = new Set(problems.map(({ step }) => step ?? null));
  const around = useMemo(() => aroundOf(script, language), [script, language]);
  return (
    <Card title={say('steps')} className={styles.outline ?? ''}>
      <nav aria-label={say('steps')}>
        <button
          type="button"
          className={styles.place}
          aria-current={shown === null ? 'step' : undefined}
          data-troubled={troubled.has(null) || undefined}
          onClick={() => show(null)}
        >
          <b>{say('whole')}</b>
          <span className={styles.way}>{say('wholeLead')}</span>
        </button>
        {groupsOf(script).map(({ phase, steps }) => (
          <section key={`${phase} ${steps[0]?.id}`}>
            <h3 className={styles.phase}>
              {script.phases.find(({ id }) => id === phase)?.title[language] || say('untitled')}
            </h3>
            <ol>
              {steps.map((step) => (
                <li key={step.id}>
                  <Place
                    step={step}
                    number={around.numbers.get(step.id) ?? 0}
                    ways={waysOf(step, around, say)}
                    isStart={script.start === step.id}
                    isShown={shown === step.id}
                    isTroubled={troubled.has(step.id)}
                    language={language}
                    show={show}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </nav>
    </Card>
  );
});

const aroundOf = (script: Script, language: Language): Around => ({
  numbers: new Map(script.steps.map(({ id }, i) => [id, i + 1])),
  answers: new Map(answersIn(script, language).map((answer) => [answer.key, answer])),
  language,
});

interface PlaceProps {
  step: Step;
  number: number;
  /** One text, so that a step that did not change is not drawn again. */
  ways: string;
  isStart: boolean;
  isShown: boolean;
  isTroubled: boolean;
  language: Language;
  show: (step: string) => void;
}

const Place = memo(function Place({ step, number, ways, isStart, isShown, isTroubled, language, show }: PlaceProps) {
  const say = useWords(editorWords);
  return (
    <button
      type="button"
      className={`${styles.place} ${step.type === 'branch' ? styles.branch : ''}`}
      aria-current={isShown ? 'step' : undefined}
      data-troubled={isTroubled || undefined}
      onClick={() => show(step.id)}
    >
      <span>
        <span className={styles.number}>{number}</span>{' '}
        <b>{titleOf(step, language) || (step.type === 'branch' ? say('type.branch') : say('untitled'))}</b>{' '}
        {step.type !== 'branch' && <span className={styles.type}>{say(`type.${step.type}`)}</span>}
        {isStart && <span className={styles.startMark}> {say('start')}</span>}
      </span>
      {ways.split('\n').map((way) => (
        <span key={way} className={styles.way}>
          {way}
        </span>
      ))}
    </button>
  );
});

/** Steps that follow each other in one phase. */
function groupsOf(script: Script): { phase: string; steps: Step[] }[] {
  const groups: { phase: string; steps: Step[] }[] = [];
  for (const step of script.steps) {
    const last = groups.at(-1);
    const phase = step.type === 'branch' ? (last?.phase ?? phaseOf(script, step.id)) : step.phase;
    if (last?.phase === phase) last.steps.push(step);
    else groups.push({ phase, steps: [step] });
  }
  return groups;
}
