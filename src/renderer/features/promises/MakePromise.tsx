import { useEffect } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { readForms } from '../../session/typed/typedForms.ts';
import { useTypedKeeper } from '../../session/typed/useTypedKeeper.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import styles from './PromisesPane.module.css';
import { PROMISE_FORM } from './promiseDraft.ts';
import { promiseWords } from './promiseWords.ts';

/** One key unfolds the form. What was half typed in it unfolds by itself: nothing that is kept is out of sight. */
export function MakePromise({ call }: { call: DeskCall }) {
  const say = useWords(promiseWords);
  const { isOpen, open, close } = usePanel('promise');
  const typed = useTypedKeeper(`promise:${call.call.id}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what was kept is known, and not again.
  useEffect(() => {
    if (typed && readForms(typed.getState().text)[PROMISE_FORM]) open();
  }, [typed]);
  useKeys('desk', [{ key: 'P', label: say('add'), run: open }]);
  if (isOpen && typed) return <PromiseForm call={call} typed={typed} onClose={close} />;
  return (
    <Button className={styles.add} shortcut="P" onClick={open}>
      {say('add')}
    </Button>
  );
}
