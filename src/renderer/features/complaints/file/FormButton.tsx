import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { complaintWords } from '../complaintWords.ts';
import type { CardForm } from './cardForm.ts';
import styles from './File.module.css';

interface FormButtonProps {
  form: CardForm;
  shortcut: string;
  children: string;
}

/** Opens a card's form, and says when something in it waits to be saved. */
export function FormButton({ form, shortcut, children }: FormButtonProps) {
  const of = useWords(complaintWords);
  return (
    <p className={styles.opener}>
      <Button size="small" shortcut={shortcut} onClick={form.open}>
        {children}
      </Button>
      {form.isTyped && <span className={styles.soft}>{of('typed')}</span>}
    </p>
  );
}
