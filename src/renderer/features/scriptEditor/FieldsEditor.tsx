import type { CaptureTarget } from '../../../shared/script/captureTarget.ts';
import { captureTarget } from '../../../shared/script/captureTarget.ts';
import type { Field, FieldType } from '../../../shared/script/field.ts';
import { fieldType } from '../../../shared/script/field.ts';
import { freeName } from '../../../shared/scriptEdit/freeName.ts';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { useAnswers } from './AnswersContext.ts';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { Listed } from './Listed.tsx';
import { Pick } from './Pick.tsx';
import { TextPair } from './TextPair.tsx';
import { targetText } from './targetText.ts';
import { without } from './without.ts';

const blank = () => ({ fr: '', en: '' });

interface FieldsEditorProps {
  fields: readonly Field[];
  onChange: (fields: Field[]) => void;
  most?: number;
}

/** What is typed or picked at a step, and where it goes. */
export function FieldsEditor({ fields, onChange, most = 12 }: FieldsEditorProps) {
  const say = useWords(editorWords);
  const answers = useAnswers();
  const make = (): Field => ({
    key: freeName(
      'answer',
      [...answers, ...fields].map(({ key }) => key),
    ),
    label: blank(),
    type: 'text',
  });
  return (
    <Listed
      title={say('fields')}
      items={fields}
      onChange={onChange}
      keyOf={({ key }) => key}
      nameOf={(index) => say('field', { n: index + 1 })}
      add={{ label: say('addField'), make, most }}
    >
      {(field, change) => <OneField field={field} onChange={change} />}
    </Listed>
  );
}

function OneField({ field, onChange }: { field: Field; onChange: (field: Field) => void }) {
  const say = useWords(editorWords);
  const { language } = useSpoken();
  const types = fieldType.options.map((value) => ({ value, label: say(`field.${value}`) }));
  const targets = captureTarget.options.map((value) => ({ value, label: targetText(value, language) }));
  const setWrites = (writes: CaptureTarget | '') =>
    onChange(writes === '' ? without(field, 'writes') : { ...field, writes });
  return (
    <div className={styles.parts}>
      <TextPair label={say('fieldLabel')} value={field.label} onChange={(label) => onChange({ ...field, label })} />
      <div className={styles.row}>
        <Pick
          label={say('fieldType')}
          value={field.type}
          options={types}
          onChange={(type) => onChange(withType(field, type))}
        />
        <Pick
          label={say('writes')}
          value={field.writes ?? ''}
          options={[{ value: '', label: say('writesNothing') }, ...targets]}
          onChange={setWrites}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={field.required === true}
            onChange={({ target }) =>
              onChange(target.checked ? { ...field, required: true } : without(field, 'required'))
            }
          />
          {say('required')}
        </label>
      </div>
      {field.type === 'choice' && (
        <Listed
          title={say('options')}
          items={field.options ?? []}
          onChange={(options) => onChange({ ...field, options })}
          keyOf={({ key }) => key}
          nameOf={(index) => say('option', { n: index + 1 })}
          least={1}
          add={{
            label: say('addOption'),
            make: () => ({
              key: freeName(
                'option',
                (field.options ?? []).map(({ key }) => key),
              ),
              label: blank(),
            }),
            most: 30,
          }}
        >
          {(option, change) => (
            <TextPair
              label={say('fieldLabel')}
              value={option.label}
              onChange={(label) => change({ ...option, label })}
            />
          )}
        </Listed>
      )}
    </div>
  );
}

/** A list belongs to a choice only. */
function withType(field: Field, type: FieldType): Field {
  if (type !== 'choice') return { ...without(field, 'options'), type };
  return { ...field, type, options: field.options ?? [{ key: 'option-1', label: blank() }] };
}
