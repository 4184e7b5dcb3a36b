import type { ComplaintPatch } from '../../../../shared/complaint/complaint.ts';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { useDesk } from '../../../session/useDesk.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { Field } from '../../../ui/Field.tsx';
import { complaintWords } from '../complaintWords.ts';
import { choices } from './choices.ts';
import type { Draft } from './useDraft.ts';

interface FieldProps {
  draft: Draft;
}

/** A reason of the taxonomy; one that is no longer offered stays where it was chosen. */
export function ReasonField({ draft: { shown, set } }: FieldProps) {
  const say = useWords(complaintWords);
  const { language } = useSpoken();
  const labelOf = useReasonLabel();
  const reasons = (useDesk(({ complaintReasons }) => complaintReasons) ?? []).filter(({ retired }) => !retired);
  const isOffered = reasons.some(({ key }) => key === shown.reason);
  return (
    <Field label={say('field.reason')}>
      {(control) => (
        <select {...control} value={shown.reason} onChange={({ target }) => set({ reason: target.value })}>
          {!isOffered && <option value={shown.reason}>{labelOf(shown.reason)}</option>}
          {reasons.map(({ key, label }) => (
            <option key={key} value={key}>
              {label[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type Chosen = 'gravity' | 'justified' | 'chance' | 'satisfaction';

/** One of a few words. */
export function ChoiceField({ draft: { shown, set }, name }: FieldProps & { name: Chosen }) {
  const say = useWords(complaintWords);
  const words = choices[name].map((key) => [key, say(`${name}.${key}` as Parameters<typeof say>[0])] as const);
  return (
    <Field label={say(`field.${name}`)}>
      {(control) => (
        <select
          {...control}
          value={shown[name]}
          onChange={({ target }) => set({ [name]: target.value } as ComplaintPatch)}
        >
          {words.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export const OwnerField = ({ draft: { shown, set } }: FieldProps) => (
  <OwnerChoice owner={shown.owner} onChange={(owner) => set({ owner })} />
);

/** Somebody of the team, or whoever it was. */
export function OwnerChoice({ owner, onChange }: { owner: string; onChange: (owner: string) => void }) {
  const say = useWords(complaintWords);
  const me = useDesk(({ profile }) => profile?.agentName ?? '');
  const directory = useDesk((desk) => desk.directory);
  const owners = [...new Set([owner, me, ...directory.map(({ name }) => name)])].filter(Boolean);
  return (
    <Field label={say('field.owner')}>
      {(control) => (
        <select {...control} value={owner} onChange={({ target }) => onChange(target.value)}>
          {owners.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
