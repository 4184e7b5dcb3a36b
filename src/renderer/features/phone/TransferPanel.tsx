import type { FormEvent } from 'react';
import { useState } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { findColleagues, whoIsThere } from '../../session/colleagues/findColleagues.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './CallBar.module.css';
import { Colleague } from './Colleague.tsx';
import { phoneWords } from './phoneWords.ts';
import { useAllowed } from './useAllowed.ts';

/** Handing the call to a colleague or a number, with or without speaking to them first. */
export function TransferPanel({ call }: { call: DeskCall }) {
  const { isOpen, close } = usePanel('transfer');
  const allowed = useAllowed(call);
  const can = { blind: allowed.includes('transfer-blind'), consult: allowed.includes('transfer-consult') };
  return isOpen && (can.blind || can.consult) ? <Transfer callId={call.call.id} can={can} onClose={close} /> : null;
}

interface TransferProps {
  callId: string;
  can: { blind: boolean; consult: boolean };
  onClose: () => void;
}

function Transfer({ callId, can, onClose }: TransferProps) {
  const say = useWords(phoneWords);
  const run = useCommand();
  const directory = useDesk((desk) => desk.directory);
  const me = useDesk(({ link }) => link.agent);
  const [typed, setTyped] = useState('');
  const found = whoIsThere(findColleagues(directory, typed, me));
  const isNumber = /^[+\d][\d\s.()-]*$/.test(typed.trim());
  const to = found[0]?.extension ?? (isNumber ? typed.trim() : null);
  const hand = async (command: 'call.consult' | 'call.transfer', target: string | null) => {
    if (target === null) return;
    const handed = await run(command, { callId, to: target });
    if (handed.ok) onClose();
  };
  const first = can.consult ? 'call.consult' : 'call.transfer';
  useKeys('sheet', [{ key: 'Escape', run: onClose, inText: true }]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void hand(first, to);
  };
  return (
    <section className={styles.panel} aria-label={say('transferTitle')}>
      <form className={styles.row} onSubmit={onSubmit}>
        <Field label={say('transferField')} hint={found.length === 0 && !isNumber ? say('nobodyFound') : undefined}>
          {(control) => (
            <input
              {...control}
              // biome-ignore lint/a11y/noAutofocus: the agent has just asked for it.
              autoFocus
              autoComplete="off"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        {can.consult && (
          <Button type="submit" look="primary" shortcut="Enter" disabled={to === null}>
            {say('consult')}
          </Button>
        )}
        {can.blind && (
          <Button
            {...(can.consult ? {} : { type: 'submit' as const, look: 'primary' as const, shortcut: 'Enter' })}
            disabled={to === null}
            onClick={() => can.consult && void hand('call.transfer', to)}
          >
            {say('transferNow')}
          </Button>
        )}
        <Button look="quiet" shortcut="Escape" onClick={onClose}>
          {say('close')}
        </Button>
      </form>
      <div className={styles.people}>
        {found.map((colleague) => (
          <Colleague
            key={colleague.agent}
            colleague={colleague}
            isFirst={colleague.extension === to}
            onChoose={() => setTyped(colleague.name)}
          />
        ))}
      </div>
    </section>
  );
}
