import type { ShownStep } from '../../../shared/script/step.ts';
import { actName } from '../../../shared/script/step.ts';
import { freeName } from '../../../shared/scriptEdit/freeName.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { Listed } from './Listed.tsx';
import { Pick } from './Pick.tsx';
import { TextPair } from './TextPair.tsx';
import { without } from './without.ts';

interface StepKindProps {
  step: ShownStep;
  onChange: (step: ShownStep, about: string) => void;
}

/** What only this kind of step has. */
export function StepKind({ step, onChange }: StepKindProps) {
  const say = useWords(editorWords);
  const { script, language, library } = useEditor();
  if (step.type === 'check')
    return (
      <Listed
        title={say('ticks')}
        items={step.ticks}
        onChange={(ticks) => onChange({ ...step, ticks }, 'ticks')}
        keyOf={({ key }) => key}
        nameOf={(index) => say('tick', { n: index + 1 })}
        least={1}
        add={{
          label: say('addTick'),
          make: () => ({
            key: freeName(
              `${step.id}-tick`,
              step.ticks.map(({ key }) => key),
            ),
            label: { fr: '', en: '' },
          }),
          most: 9,
        }}
      >
        {(tick, change) => (
          <TextPair label={say('fieldLabel')} value={tick.label} onChange={(label) => change({ ...tick, label })} />
        )}
      </Listed>
    );
  if (step.type === 'act') {
    const needsScript = step.act === 'script.switch' || step.act === 'script.call';
    const others = library.scripts.filter(({ id, version }) => id !== script.id && version !== null);
    return (
      <div className={styles.row}>
        <Pick
          label={say('act')}
          value={step.act}
          options={actName.options.map((value) => ({ value, label: say(`act.${value}`) }))}
          onChange={(act) => onChange({ ...without(step, 'script'), act }, 'act')}
        />
        {needsScript && (
          <Pick
            label={say('otherScript')}
            value={step.script ?? ''}
            options={[
              { value: '', label: say('choose') },
              ...others.map(({ id, title }) => ({ value: id, label: title[language] })),
            ]}
            onChange={(id) => onChange(id === '' ? without(step, 'script') : { ...step, script: id }, 'script')}
          />
        )}
      </div>
    );
  }
  if (step.type !== 'end') return null;
  const dispositions = library.dispositions[script.kind];
  return (
    <div className={styles.row}>
      <Pick
        label={say('disposition')}
        value={step.disposition ?? ''}
        options={[
          { value: '', label: say('noDisposition') },
          ...dispositions.map(({ key, label }) => ({ value: key, label: label[language] })),
        ]}
        onChange={(disposition) =>
          onChange(disposition === '' ? without(step, 'disposition') : { ...step, disposition }, 'disposition')
        }
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={step.reached === true}
          onChange={({ target }) =>
            onChange(target.checked ? { ...step, reached: true } : without(step, 'reached'), 'reached')
          }
        />
        {say('reached')}
      </label>
    </div>
  );
}
