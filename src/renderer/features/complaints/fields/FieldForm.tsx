import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useOneByOne } from '../../../session/useOneByOne.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { complaintWords } from '../complaintWords.ts';
import styles from './fields.module.css';

interface FieldFormProps {
  label: string;
  /** What the button says; otherwise that it saves. */
  save?: string;
  /** What is typed in it: asked about once before it is given up. */
  typed: { isTyped: boolean; forget: () => void };
  /** Whether it is kept: what was typed is then forgotten, and the form closes. */
  onSubmit: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
}

/** It is scrolled to, its first field has the focus. Enter keeps what it says, Ctrl+Enter from several lines; Escape leaves it. */
export function FieldForm({ label, save, typed, onSubmit, onClose, children }: FieldFormProps) {
  const say = useWords(complaintWords);
  const oneByOne = useOneByOne();
  const form = useRef<HTMLFormElement>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [isInLines, setInLines] = useState(false);
  useEffect(() => {
    if (form.current) beginIn(form.current);
  }, []);
  const end = () => {
    typed.forget();
    onClose();
  };
  const leave = () => (typed.isTyped && !isLeaving ? setLeaving(true) : end());
  useKeys('sheet', [{ key: 'Escape', run: leave, inText: true }]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isOnesOwn = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || (isOnesOwn && !event.ctrlKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  const onFocus = ({ target }: FocusEvent) => setInLines(target instanceof HTMLTextAreaElement);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onChange={() => setLeaving(false)}
      onSubmit={(event) => {
        event.preventDefault();
        oneByOne(async () => (await onSubmit()) && end());
      }}
    >
      {children}
      <div className={styles.actions}>
        <Button type="submit" look="primary" shortcut={isInLines ? 'Ctrl+Enter' : 'Enter'}>
          {save ?? say('save')}
        </Button>
        <Button look="quiet" shortcut="Escape" onClick={leave}>
          {say(isLeaving ? 'giveUp' : 'cancel')}
        </Button>
        <p className={styles.leaving} aria-live="polite">
          {isLeaving && say('leaving')}
        </p>
      </div>
    </form>
  );
}

/** A form that is higher than its window is shown where it begins, clear of what stands above. */
function beginIn(form: HTMLFormElement): void {
  const first = form.querySelector<HTMLElement>('select, input, textarea');
  form.scrollIntoView({ block: 'nearest' });
  if (form.offsetHeight > innerHeight / 2) first?.scrollIntoView({ block: 'center' });
  // After a reload the field that was being typed in has it already.
  if (!form.contains(document.activeElement)) first?.focus({ preventScroll: true });
}
