import type { ShownStep } from '../../../shared/script/step.ts';
import { questionKind } from '../../../shared/script/step.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Aids } from './Aids.tsx';
import { ChoicesEditor } from './ChoicesEditor.tsx';
import { editorWords } from './editorWords.ts';
import { FieldsEditor } from './FieldsEditor.tsx';
import { Pick } from './Pick.tsx';
import { StepKind } from './StepKind.tsx';
import { TextPair } from './TextPair.tsx';
import { WaySelect } from './WaySelect.tsx';
import { without } from './without.ts';

interface SpokenStepProps {
  step: ShownStep;
  onChange: (step: ShownStep, about: string) => void;
}

/** A step that is seen and said: its words, what is noted there, and the way on. */
export function SpokenStep({ step, onChange }: SpokenStepProps) {
  const say = useWords(editorWords);
  const questions = ['', ...questionKind.options] as const;
  const hasChoices = step.type === 'ask' || step.type === 'choose';
  return (
    <>
      <TextPair
        label={say('stepTitle')}
        value={step.title}
        onChange={(title) => onChange({ ...step, title }, 'title')}
      />
      <TextPair
        label={say('words')}
        isSpoken
        value={step.say}
        onChange={(words) => onChange({ ...step, say: words }, 'say')}
      />
      {hasChoices && (
        <Pick
          label={say('question')}
          value={step.question ?? ''}
          options={questions.map((value) => ({
            value,
            label: say(value === '' ? 'question.none' : `question.${value}`),
          }))}
          onChange={(question) =>
            onChange(question === '' ? without(step, 'question') : { ...step, question }, 'question')
          }
        />
      )}
      {hasChoices && (
        <ChoicesEditor
          choices={step.choices ?? []}
          least={step.type === 'choose' ? 2 : 0}
          onChange={(choices) => onChange({ ...step, choices }, 'choices')}
        />
      )}
      <StepKind step={step} onChange={onChange} />
      {step.type !== 'end' && (
        <FieldsEditor
          fields={step.fields ?? []}
          onChange={(fields) => onChange(fields.length > 0 ? { ...step, fields } : without(step, 'fields'), 'fields')}
        />
      )}
      {step.type !== 'end' && (
        <WaySelect
          label={say('next')}
          isRequired={!hasChoices || !(step.choices ?? []).every(({ to }) => to !== undefined)}
          value={step.next}
          onChange={(next) => onChange(next === undefined ? without(step, 'next') : { ...step, next }, 'next')}
        />
      )}
      <Aids of={step} onChange={onChange} most={6} />
    </>
  );
}
