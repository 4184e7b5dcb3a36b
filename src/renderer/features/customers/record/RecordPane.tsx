import type { ReactNode } from 'react';
import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import { sentences } from '../../../session/sentences.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Blank } from '../../../ui/Blank.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useSlow } from '../../../ui/useSlow.ts';
import { customersWords } from '../customersWords.ts';
import { searchWords } from '../search/searchWords.ts';
import { recordWords } from './recordWords.ts';
import { useRecord } from './useRecord.ts';

interface RecordPaneProps {
  id: string;
  onBack: () => void;
  children: (record: CustomerRecord, reopen: () => void) => ReactNode;
}

/** A record once it is open; until then, why it is not. */
export function RecordPane({ id, onBack, children }: RecordPaneProps) {
  const say = useWords(recordWords);
  const sayBack = useWords(customersWords);
  const sayAgain = useWords(searchWords);
  const refuse = useWords(sentences);
  const { record, failure, reopen } = useRecord(id);
  const isSlow = useSlow(record === null && failure === null);
  if (record) return children(record, reopen);
  if (!failure) return isSlow ? <Blank title={say('loading')} /> : null;
  const isGone = failure === 'not-found';
  const action = (
    <>
      {!isGone && <Button onClick={reopen}>{sayAgain('retry')}</Button>}
      <Button onClick={onBack}>{sayBack('back')}</Button>
    </>
  );
  return (
    <Blank tone="bad" title={say(isGone ? 'notFound' : 'openFailed')} action={action}>
      {isGone ? say('notFoundHint') : refuse(failure)}
    </Blank>
  );
}
