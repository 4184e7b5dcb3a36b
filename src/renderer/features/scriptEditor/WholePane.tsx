import { scriptKind } from '../../../shared/script/script.ts';
import { freeName } from '../../../shared/scriptEdit/freeName.ts';
import { addPhase, MOST_PHASES, removePhase } from '../../../shared/scriptEdit/phaseEdits.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { Listed } from './Listed.tsx';
import { Pick } from './Pick.tsx';
import { TextPair } from './TextPair.tsx';
import { WaySelect } from './WaySelect.tsx';
import { without } from './without.ts';

/** What belongs to no single step: title, kind, phases, where it begins, objections. */
export function WholePane() {
  const say = useWords(editorWords);
  const { script, change } = useEditor();
  const objections = script.objections ?? [];
  return (
    <Card title={say('whole')}>
      <div className={styles.form}>
        <TextPair
          label={say('title')}
          value={script.title}
          onChange={(title) => change({ ...script, title }, 'script title')}
        />
        <div className={styles.row}>
          <Pick
            label={say('kind')}
            value={script.kind}
            options={scriptKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))}
            onChange={(kind) => change({ ...script, kind })}
          />
          <WaySelect
            label={say('firstStep')}
            isRequired
            value={script.start}
            onChange={(start) => change({ ...script, start: start ?? '' })}
          />
        </div>
        <Listed
          title={say('phases')}
          items={script.phases}
          onChange={(phases) => {
            const gone = script.phases.find(({ id }) => !phases.some((phase) => phase.id === id));
            if (gone) change(removePhase(script, gone.id));
            else if (phases.length > script.phases.length) change(addPhase(script));
            else change({ ...script, phases }, 'phases');
          }}
          keyOf={({ id }) => id}
          nameOf={(index) => `${say('phase')} ${index + 1}`}
          least={1}
          add={{ label: say('addPhase'), make: () => ({ id: '', title: { fr: '', en: '' } }), most: MOST_PHASES }}
        >
          {(phase, put) => (
            <TextPair label={say('title')} value={phase.title} onChange={(title) => put({ ...phase, title })} />
          )}
        </Listed>
        <Listed
          title={say('objections')}
          items={objections}
          onChange={(next) =>
            change(next.length > 0 ? { ...script, objections: next } : without(script, 'objections'), 'objections')
          }
          keyOf={({ key }) => key}
          nameOf={(index) => say('objection', { n: index + 1 })}
          add={{
            label: say('addObjection'),
            make: () => ({
              key: freeName(
                'objection',
                objections.map(({ key }) => key),
              ),
              label: { fr: '', en: '' },
              to: '',
            }),
            most: 500,
          }}
        >
          {(objection, put) => (
            <div className={styles.parts}>
              <TextPair
                label={say('fieldLabel')}
                value={objection.label}
                onChange={(label) => put({ ...objection, label })}
              />
              <WaySelect
                label={say('to')}
                isRequired
                value={objection.to}
                onChange={(to) => put({ ...objection, to: to ?? '' })}
              />
            </div>
          )}
        </Listed>
      </div>
    </Card>
  );
}
