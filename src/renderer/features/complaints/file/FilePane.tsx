import type { ReactNode } from 'react';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { sentences } from '../../../session/sentences.ts';
import { useTypedKeeper } from '../../../session/typed/useTypedKeeper.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Blank } from '../../../ui/Blank.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useSlow } from '../../../ui/useSlow.ts';
import { complaintWords } from '../complaintWords.ts';
import { adoptCallForm } from './adoptCallForm.ts';
import { FileView } from './FileView.tsx';
import { fileWords } from './fileWords.ts';
import { useComplaint } from './useComplaint.ts';

interface FilePaneProps {
  id: string;
  beside: (customerId: string) => ReactNode;
  onClose: () => void;
}

/** A complaint once it is read; until then, why it is not. */
export function FilePane({ id, beside, onClose }: FilePaneProps) {
  const say = useWords(fileWords);
  const of = useWords(complaintWords);
  const refuse = useWords(sentences);
  const { view, failure, again } = useComplaint(id);
  const typed = useTypedKeeper(`complaint:${id}`, adoptCallForm);
  const isSlow = useSlow((view === null || typed === null) && failure === null);
  useKeys('desk', [{ key: 'Escape', label: say('back'), inText: true, run: onClose }]);
  if (view && typed) {
    return (
      <FileView view={view} typed={typed} onClose={onClose} onChanged={again}>
        {beside(view.customer.id)}
      </FileView>
    );
  }
  if (!failure) return isSlow ? <Blank title={say('fileLoading')} /> : null;
  const isGone = failure === 'not-found';
  const action = (
    <>
      {!isGone && <Button onClick={again}>{of('retry')}</Button>}
      <Button shortcut="Escape" onClick={onClose}>
        {say('back')}
      </Button>
    </>
  );
  return (
    <Blank tone="bad" title={say(isGone ? 'notFound' : 'fileFailed')} action={action}>
      {!isGone && refuse(failure)}
    </Blank>
  );
}
