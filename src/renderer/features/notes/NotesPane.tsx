import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { typedKeeperOf } from '../../session/typed/typedKeepers.ts';
import { useKeepOnLeaving } from '../../session/typed/useKeepOnLeaving.ts';
import { useConnection } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Key } from '../../ui/Key.tsx';
import { NoteState } from './NoteState.tsx';
import styles from './NotesPane.module.css';
import { notesWords } from './notesWords.ts';

/** What is noted during one call. The text is this window's first; the desk keeps it within a moment. */
export function NotesPane({ call }: { call: DeskCall }) {
  const say = useWords(notesWords);
  const api = useApi();
  const callId = call.call.id;
  const keeper = typedKeeperOf(api, `note.${callId}`, call.notes, (text, rev) =>
    api.ask('notes.keep', { callId, text, rev }),
  );
  const note = useStore(keeper);
  const isOpen = useConnection() === 'open';
  const field = useRef<HTMLTextAreaElement>(null);
  useKeepOnLeaving(keeper);
  useEffect(() => keeper.hear(call.notes), [keeper, call.notes]);
  useEffect(() => {
    if (isOpen) void keeper.keepNow();
  }, [keeper, isOpen]);
  useKeys('desk', [{ key: 'N', label: say('write'), run: () => focusEnd(field.current) }]);
  return (
    <Card
      title={
        <>
          {say('title')} <Key name="N" />
        </>
      }
      aside={<NoteState note={note} />}
    >
      {call.handedOver?.notes && (
        <details className={styles.handed} open>
          <summary>{say('handedOver', { name: call.handedOver.from })}</summary>
          <p>{call.handedOver.notes}</p>
        </details>
      )}
      <textarea
        ref={field}
        className={styles.text}
        aria-label={say('title')}
        aria-keyshortcuts="N"
        placeholder={say('placeholder')}
        maxLength={100_000}
        value={note.text}
        onChange={({ target }) => keeper.type(target.value)}
        onBlur={() => void keeper.keepNow()}
        onKeyDown={({ key }) => key === 'Escape' && field.current?.blur()}
      />
    </Card>
  );
}

function focusEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
