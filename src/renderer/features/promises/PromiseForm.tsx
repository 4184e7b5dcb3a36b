import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { DateInput } from '../../session/dates/DateInput.tsx';
import { momentRead } from '../../session/dates/readMoment.ts';
import { writeMoment } from '../../session/dates/writeDate.ts';
import { isTextField } from '../../session/keys/actsOn.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import type { TypedKeeper } from '../../session/typed/typedKeeper.ts';
import { useTypedForm } from '../../session/typed/useTypedForm.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useOneByOne } from '../../session/useOneByOne.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './PromisesPane.module.css';
import { firstPromise, PROMISE_FORM } from './promiseDraft.ts';
import { promiseWords } from './promiseWords.ts';
import { UsualMoments } from './UsualMoments.tsx';

const kinds = ['callback', 'keep-informed', 'send', 'refund', 'other'] as const;

interface PromiseFormProps {
  call: DeskCall;
  typed: TypedKeeper;
  onClose: () => void;
}

/** A promise in four strokes: what, before when, in which words, by whom. It begins with what the script noted. */
export function PromiseForm({ call, typed: keeper, onClose }: PromiseFormProps) {
  const say = useWords(promiseWords);
  const run = useCommand();
  const oneByOne = useOneByOne();
  const me = useDesk(({ profile }) => profile?.agentName ?? '');
  const directory = useDesk((desk) => desk.directory);
  const typed = useTypedForm(keeper, PROMISE_FORM, firstPromise(call.suggestedPromise, me));
  const { kind, when, text, owner } = typed.value;
  const [problem, setProblem] = useState<'past' | 'noDate' | 'unread' | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // The form itself has the focus at first: a digit is a date, Enter promises, Tab goes to the fields.
  useEffect(() => {
    if (!isTextField(document.activeElement)) form.current?.focus();
  }, []);
  const end = () => {
    typed.forget();
    onClose();
  };
  const leave = () => (typed.isTyped && !isLeaving ? setLeaving(true) : end());
  useKeys('sheet', [
    { key: 'Escape', run: leave, inText: true },
    { key: 'Enter', label: say('save'), run: () => form.current?.requestSubmit() },
  ]);
  const set = (changes: Partial<typeof typed.value>) => {
    setLeaving(false);
    typed.set(changes);
  };
  const choose = (moment: string) => {
    set({ when: moment });
    setProblem(null);
  };
  const owners = [...new Set([me, owner, ...directory.map(({ name }) => name)])].filter(Boolean);
  const add = async () => {
    const dueAt = momentRead(when, { now: Date.now() });
    if (dueAt === null) return setProblem(when.trim() === '' ? 'noDate' : 'unread');
    if (dueAt <= Date.now()) return setProblem('past');
    const added = await run('promise.add', { callId: call.call.id, promise: { kind, text, dueAt, owner } });
    if (added.ok) end();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    oneByOne(add);
  };
  return (
    <form ref={form} tabIndex={-1} className={styles.form} aria-label={say('add')} onSubmit={onSubmit}>
      <Field label={say('kind')}>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ target }) => set({ kind: kinds.find((one) => one === target.value) ?? 'other' })}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {say(`kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <UsualMoments chosen={when} onChoose={(dueAt) => choose(writeMoment(dueAt))} />
      <Field label={say('when')} problem={problem ? say(problem) : undefined}>
        {(control) => <DateInput control={control} kind="moment" typed={when} onType={choose} />}
      </Field>
      <Field label={say('what')}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={500}
            placeholder={say('whatHint')}
            value={text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </Field>
      <Field label={say('owner')}>
        {(control) => (
          <select {...control} value={owner} onChange={({ target }) => set({ owner: target.value })}>
            {owners.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" look="primary" shortcut="Enter">
          {say('save')}
        </Button>
        <Button look="quiet" shortcut="Escape" onClick={leave}>
          {say('cancel')}
        </Button>
        <p className={styles.leaving} aria-live="polite">
          {isLeaving && say('leaving')}
        </p>
      </div>
    </form>
  );
}
