import type { FormEvent } from 'react';
import { useRef } from 'react';
import { useDial } from '../../session/dial/useDial.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Key } from '../../ui/Key.tsx';
import styles from './DialField.module.css';
import { phoneWords } from './phoneWords.ts';
import { useDialText } from './useDialText.ts';

/** A number typed by hand, or brought by a link. What was refused stays in the field. */
export function DialField() {
  const say = useWords(phoneWords);
  const { canDial, isDialling, dial } = useDial();
  const field = useRef<HTMLInputElement>(null);
  const { number, linked, type } = useDialText(field);
  useKeys('desk', [{ key: 'D', label: say('dial'), run: () => field.current?.focus() }], { on: canDial });
  if (!canDial) return null;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() !== '' && !isDialling)
      void dial(linked?.number ?? number.trim(), linked?.customerId ?? undefined);
  };
  return (
    <form className={styles.dial} onSubmit={onSubmit}>
      <label className={styles.field}>
        <span className={styles.label}>{say('dialField')}</span>
        <input
          ref={field}
          type="tel"
          autoComplete="off"
          maxLength={64}
          placeholder={say('dialPlaceholder')}
          value={number}
          aria-label={say('dialField')}
          aria-keyshortcuts="D"
          onChange={({ target }) => type(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && field.current?.blur()}
        />
        <Key name="D" />
      </label>
      <Button type="submit" disabled={number.trim() === '' || isDialling}>
        {say('call')}
      </Button>
    </form>
  );
}
