import { useState } from 'react';
import { returnTarget } from '../../../shared/script/step.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { stepName } from './stepName.ts';

interface WaySelectProps {
  label: string;
  value: string | undefined;
  onChange: (target: string | undefined) => void;
  /** What stands for no way of its own. */
  none?: string;
  isRequired?: boolean;
}

/** With more steps than this, a list is filled when somebody goes to it: a page of long lists is slow to type in. */
const AT_ONCE = 60;

/** Where a way leads, by pointing at a step. */
export function WaySelect({ label, value, onChange, none, isRequired = false }: WaySelectProps) {
  const say = useWords(editorWords);
  const { script, language } = useEditor();
  const [isFull, setIsFull] = useState(script.steps.length <= AT_ONCE);
  const isKnown = value === undefined || value === returnTarget || script.steps.some(({ id }) => id === value);
  const isMissing = isRequired && (value === undefined || value === '' || !isKnown);
  const listed = isFull ? script.steps : script.steps.filter(({ id }) => id === value);
  return (
    <Field label={label} problem={isMissing ? say('nowhere') : undefined}>
      {(control) => (
        <select
          {...control}
          onFocus={() => setIsFull(true)}
          onBlur={() => setIsFull(script.steps.length <= AT_ONCE)}
          value={isKnown ? (value ?? '') : ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        >
          <option value="">{none ?? say('choose')}</option>
          {listed.map(({ id }) => (
            <option key={id} value={id}>
              {stepName(script, id, language)}
            </option>
          ))}
          {(script.objections?.length ?? 0) > 0 && <option value={returnTarget}>{say('comesBack')}</option>}
        </select>
      )}
    </Field>
  );
}
