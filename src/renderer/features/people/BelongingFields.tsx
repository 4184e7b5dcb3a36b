import { role as roles } from '../../../shared/link/people/role.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import type { BelongingDraft } from './belonging.ts';
import { belongingProblems } from './belonging.ts';
import { peopleWords } from './peopleWords.ts';

interface BelongingFieldsProps {
  draft: BelongingDraft;
  set: (part: Partial<BelongingDraft>) => void;
}

/** What somebody may do, and whose customers they see. */
export function BelongingFields({ draft, set }: BelongingFieldsProps) {
  const say = useWords(peopleWords);
  const problems = belongingProblems(draft);
  const seesAll = draft.role === 'supervisor' || draft.role === 'administrator';
  return (
    <>
      <Field label={say('role')} hint={seesAll ? `${say('sees')} ${say('seesAll')}` : undefined}>
        {(control) => (
          <select {...control} value={draft.role} onChange={({ target }) => set({ role: roles.parse(target.value) })}>
            {roles.options.map((role) => (
              <option key={role} value={role}>
                {say(`role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(['teams', 'campaigns'] as const).map((name) => (
        <Field key={name} label={say(name)} hint={say(`${name}Hint`)} problem={problems[name] && say(problems[name])}>
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              value={draft[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
