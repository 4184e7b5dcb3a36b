import { DateInput } from '../../../session/dates/DateInput.tsx';
import { writeDate, writeMoment } from '../../../session/dates/writeDate.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { complaintWords } from '../complaintWords.ts';
import type { Draft } from './useDraft.ts';

interface DateFieldProps {
  draft: Draft;
  problem?: string | undefined;
}

export function HappenedField({ draft: { shown, asTyped, setDate }, problem }: DateFieldProps) {
  const say = useWords(complaintWords);
  return (
    <Field label={say('field.happenedOn')} problem={problem}>
      {(control) => (
        <DateInput
          {...{ control, kind: 'day', toward: 'past' }}
          typed={asTyped.happenedOn ?? writeDate(shown.happenedOn)}
          onType={(typed) => setDate('happenedOn', typed)}
        />
      )}
    </Field>
  );
}

export function DueField({ draft: { shown, asTyped, setDate }, problem }: DateFieldProps) {
  const say = useWords(complaintWords);
  return (
    <Field label={say('field.dueAt')} problem={problem}>
      {(control) => (
        <DateInput
          {...{ control, kind: 'moment' }}
          typed={asTyped.dueAt ?? (shown.dueAt === null ? '' : writeMoment(shown.dueAt))}
          onType={(typed) => setDate('dueAt', typed)}
        />
      )}
    </Field>
  );
}
