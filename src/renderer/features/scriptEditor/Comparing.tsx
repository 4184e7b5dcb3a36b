import { useMemo } from 'react';
import type { Script } from '../../../shared/script/script.ts';
import type { Comparison, StepChange } from '../../../shared/scriptEdit/compareScripts.ts';
import { compareScripts } from '../../../shared/scriptEdit/compareScripts.ts';
import { useAnswer } from '../../session/useAnswer.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Changes } from './Changes.tsx';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { Missing } from './Missing.tsx';
import pages from './Pages.module.css';
import { titleOf } from './stepName.ts';

interface ComparingProps {
  id: string;
  from: number;
  /** Another version, or the draft. */
  to: number | Script;
}

export function Comparing({ id, from, to }: ComparingProps) {
  const before = useAnswer('editor.version', { id, version: from });
  if (!before.value) return <Missing answer={before} />;
  if (typeof to === 'number') return <WithVersion id={id} version={to} before={before.value.script} />;
  return <Differences before={before.value.script} after={to} />;
}

function WithVersion({ id, version, before }: { id: string; version: number; before: Script }) {
  const after = useAnswer('editor.version', { id, version });
  return after.value ? <Differences before={before} after={after.value.script} /> : <Missing answer={after} />;
}

const tones = { added: 'good', removed: 'bad', changed: 'warn', moved: 'plain' } as const;

function Differences({ before, after }: { before: Script; after: Script }) {
  const say = useWords(editorWords);
  const { whole, steps }: Comparison = useMemo(() => compareScripts(before, after), [before, after]);
  if (whole.length === 0 && steps.length === 0) return <p role="status">{say('noChanges')}</p>;
  return (
    <>
      {whole.length > 0 && (
        <Card title={say('whole')}>
          <Changes changes={whole} />
        </Card>
      )}
      {steps.map((step) => (
        <OneStep key={`${step.what} ${step.id}`} {...step} />
      ))}
    </>
  );
}

function OneStep({ id, what, step, changes }: StepChange) {
  const say = useWords(editorWords);
  const { language } = useEditor();
  return (
    <Card title={titleOf(step, language) || id} aside={<Chip tone={tones[what]}>{say(`what.${what}`)}</Chip>}>
      {what === 'changed' && <Changes changes={changes} />}
      {(what === 'added' || what === 'removed') && step.type !== 'branch' && (
        <p className={what === 'added' ? pages.came : pages.went}>{step.say[language]}</p>
      )}
    </Card>
  );
}
