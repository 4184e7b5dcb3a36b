import { useState } from 'react';
import type { RefusedChange } from '../../../shared/desk/syncState.ts';
import { hashOf } from '../../session/route.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Refused.module.css';
import type { SyncWord } from './syncWords.ts';
import { syncWords } from './syncWords.ts';
import { useFieldText } from './useFieldText.ts';

type KindWord = Extract<SyncWord, `kind.${string}`>;
const kindWord = (kind: string): KindWord =>
  Object.hasOwn(syncWords.byLanguage.en, `kind.${kind}`) ? (`kind.${kind}` as KindWord) : 'kind.other';

/** A change that the centre did not take: why, what was typed, and what may be done with it. */
export function RefusedItem({ change }: { change: RefusedChange }) {
  const say = useWords(syncWords);
  const { nearMoment } = useFormats();
  const { kind, customerId, customerName, at, reason } = change;
  const text = useTypedText(change);
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <strong>{say(kindWord(kind))}</strong>
        {customerId !== null && customerName !== null && (
          <a href={hashOf({ screen: 'customers', id: customerId })}>{customerName}</a>
        )}
        <span className={styles.at}>{nearMoment(at)}</span>
      </p>
      <p>{say(`reason.${reason}`)}</p>
      {text !== '' && (
        <>
          <p className={styles.label}>{say('typed')}</p>
          <blockquote className={styles.typed}>{text}</blockquote>
        </>
      )}
      <Actions mseq={change.mseq} text={text} />
    </li>
  );
}

/** What was typed, a line for each field. */
function useTypedText({ typed }: RefusedChange): string {
  const { nameOf, inWords } = useFieldText();
  return typed
    .map(({ field, value }) => (field === null ? String(value) : `${nameOf(field)} : ${inWords(field, value)}`))
    .join('\n');
}

function Actions({ mseq, text }: { mseq: number; text: string }) {
  const say = useWords(syncWords);
  const run = useCommand();
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const [isAsking, setAsking] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  const dismiss = () => {
    if (text === '' || copied === 'yes' || isAsking) return void run('sync.dismissChange', { mseq });
    setAsking(true);
  };
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => void run('sync.retryChange', { mseq })}>
        {say('retry')}
      </Button>
      {text !== '' && (
        <Button size="small" onClick={copy} aria-live="polite">
          {say(copied === null ? 'copy' : copied === 'yes' ? 'copied' : 'copyFailed')}
        </Button>
      )}
      <Button size="small" look={isAsking ? 'danger' : 'plain'} onClick={dismiss}>
        {say(isAsking && copied !== 'yes' ? 'dismissSure' : 'dismiss')}
      </Button>
    </div>
  );
}
