import { useState } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './CallBar.module.css';
import { phoneWords } from './phoneWords.ts';
import { useAllowed } from './useAllowed.ts';

/** Digits for a machine at the other end. */
export function KeypadPanel({ call }: { call: DeskCall }) {
  const { isOpen, close } = usePanel('keypad');
  const canSend = useAllowed(call).includes('dtmf');
  return isOpen && canSend ? <Keypad callId={call.call.id} onClose={close} /> : null;
}

function Keypad({ callId, onClose }: { callId: string; onClose: () => void }) {
  const say = useWords(phoneWords);
  const run = useCommand();
  const [sent, setSent] = useState('');
  useKeys('sheet', [{ key: 'Escape', run: onClose, inText: true }]);
  const onType = (typed: string) => {
    const digits = typed.slice(sent.length).replace(/[^0-9*#]/g, '');
    if (digits === '') return;
    setSent(sent + digits);
    void run('call.sendDigits', { callId, digits });
  };
  return (
    <section className={styles.panel} aria-label={say('keypadTitle')}>
      <div className={styles.row}>
        <Field label={say('keypadTitle')} hint={say('keypadHint')}>
          {(control) => (
            <input
              {...control}
              // biome-ignore lint/a11y/noAutofocus: the agent has just asked for it.
              autoFocus
              inputMode="tel"
              autoComplete="off"
              value={sent}
              onChange={({ target }) => onType(target.value)}
            />
          )}
        </Field>
        <Button shortcut="Escape" onClick={onClose}>
          {say('close')}
        </Button>
      </div>
    </section>
  );
}
