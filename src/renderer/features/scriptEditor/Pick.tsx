import { Field } from '../../ui/Field.tsx';

interface PickProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  hint?: string;
  problem?: string | undefined;
}

/** One of a list: the native control, as keyboards know it. */
export function Pick<V extends string>({ label, value, options, onChange, hint, problem }: PickProps<V>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChange(target.value as V)}>
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
