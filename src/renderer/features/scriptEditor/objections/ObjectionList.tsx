import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { findByWords, indexWords } from '../../../../shared/script/findByWords.ts';
import type { Objection, ObjectionFamily } from '../../../../shared/script/objection.ts';
import { objectionFamily } from '../../../../shared/script/objection.ts';
import type { ScriptProblem } from '../../../../shared/script/problem.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Field } from '../../../ui/Field.tsx';
import styles from '../Editor.module.css';
import { Pick } from '../Pick.tsx';
import { objectionWords } from './objectionWords.ts';

interface ObjectionListProps {
  objections: readonly Objection[];
  problems: readonly ScriptProblem[];
  shown: string | null;
  show: (key: string) => void;
  onAdd: () => void;
}

/** All of them, found as agents find them: the best fit for the letters comes first. */
export function ObjectionList({ objections, problems, shown, show, onAdd }: ObjectionListProps) {
  const say = useWords(objectionWords);
  const { language } = useSpoken();
  const [typed, setTyped] = useState('');
  const [family, setFamily] = useState<ObjectionFamily | 'all'>('all');
  const troubled = new Set(problems.map(({ step }) => step));
  const index = useMemo(
    () => objections.map(({ label, words }) => indexWords(label[language], words?.[language] ?? '')),
    [objections, language],
  );
  const found = findByWords(index, typed)
    .flatMap((place) => objections[place] ?? [])
    .filter((one) => family === 'all' || one.family === family);
  const families = (['all', ...objectionFamily.options] as const).map((value) => ({
    value,
    label: say(`family.${value}`),
  }));
  const add = () => {
    setTyped('');
    setFamily('all');
    onAdd();
  };
  return (
    <Card
      title={say('count', { count: objections.length })}
      className={styles.outline ?? ''}
      aside={
        <Button size="small" onClick={add}>
          {say('add')}
        </Button>
      }
    >
      <div className={`${styles.row} ${styles.finder}`}>
        <Field label={say('search')} hint={say('searchHint')}>
          {(control) => (
            <input
              {...control}
              type="search"
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <Pick label={say('family')} value={family} options={families} onChange={setFamily} />
      </div>
      {found.length === 0 && <p role="status">{say(objections.length === 0 ? 'noneYet' : 'none')}</p>}
      <nav aria-label={say('objections')}>
        <ol>
          {found.map((one) => (
            <li key={one.key}>
              <Line objection={one} isShown={shown === one.key} isTroubled={troubled.has(one.key)} show={show} />
            </li>
          ))}
        </ol>
      </nav>
    </Card>
  );
}

interface LineProps {
  objection: Objection;
  isShown: boolean;
  isTroubled: boolean;
  show: (key: string) => void;
}

const Line = memo(function Line({ objection, isShown, isTroubled, show }: LineProps) {
  const say = useWords(objectionWords);
  const { language } = useSpoken();
  const { key, label, family, kinds, retired } = objection;
  const line = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to mend takes its place from the list
  useEffect(() => {
    if (isShown) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, isTroubled]);
  return (
    <button
      ref={line}
      type="button"
      className={styles.place}
      aria-current={isShown ? 'true' : undefined}
      data-troubled={isTroubled || undefined}
      onClick={() => show(key)}
    >
      <b>{label[language] || say('untitled')}</b>
      <span className={styles.quiet}>
        {[say(`family.${family}`), ...kinds.map((kind) => say(`kind.${kind}`)), retired && say('retired')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </button>
  );
});
