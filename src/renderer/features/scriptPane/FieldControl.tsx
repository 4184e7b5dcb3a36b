import type { ChangeEvent, KeyboardEvent } from 'react';
import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { DateInput } from '../../session/dates/DateInput.tsx';
import { writeDate } from '../../session/dates/writeDate.ts';
import { useWords } from '../../session/words/useWords.ts';
import { scriptWords } from './scriptWords.ts';

const inputTypes = {
  number: 'text',
  phone: 'tel',
  email: 'email',
  text: 'text',
  yesno: 'text',
} as const;

interface FieldControlProps {
  field: StepView['fields'][number];
  control: {
    id: string;
    className: string;
    value: string;
    onBlur: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
    'aria-required': boolean;
  };
  onType: (typed: string) => void;
}

/** The control for a kind of field: the native one where it is one for everybody. */
export function FieldControl({ field, control, onType }: FieldControlProps) {
  const say = useWords(scriptWords);
  const { type, options = [] } = field;
  const onChange = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    onType(target.value);
  if (type === 'longtext') return <textarea rows={3} {...control} onChange={onChange} />;
  if (type === 'date' || type === 'datetime') {
    const kind = type === 'date' ? 'day' : 'moment';
    return <DateInput control={control} kind={kind} typed={writeDate(control.value)} onType={onType} />;
  }
  if (type !== 'choice') {
    const inputMode = type === 'number' ? 'decimal' : undefined;
    return <input type={inputTypes[type]} inputMode={inputMode} autoComplete="off" {...control} onChange={onChange} />;
  }
  return (
    <select {...control} onChange={onChange}>
      <option value="">{say('choose')}</option>
      {options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}
