import type { RefObject } from 'react';
import { useEffect, useState } from 'react';
import type { LinkedNumber } from '../../../shared/desk/deskState.ts';
import { isTextField } from '../../session/keys/actsOn.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { usePanel } from '../../session/usePanel.ts';

interface DialText {
  number: string;
  /** Set while the field shows the number of a link as it came. */
  linked: LinkedNumber | null;
  type: (text: string) => void;
}

/** What stands in the dial field: what was typed, which a link does not take away, or else the number of a link. */
export function useDialText(field: RefObject<HTMLInputElement | null>): DialText {
  const run = useCommand();
  const [typed, setTyped] = useState('');
  const waiting = useDesk((desk) => (desk.linked?.isDialled ? null : (desk.linked ?? null)));
  const linked = typed === '' ? waiting : null;
  const { isOpen, close } = usePanel('dial');
  useEffect(() => {
    if (!isOpen) return;
    if (!isTextField(document.activeElement)) field.current?.focus();
    close();
  }, [isOpen, close, field]);
  const type = (text: string) => {
    setTyped(text);
    if (linked) void run('telLink.drop', {});
  };
  return { number: linked?.label ?? typed, linked, type };
}
