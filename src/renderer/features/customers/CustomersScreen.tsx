import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import { navigate } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './CustomersScreen.module.css';
import { customersWords } from './customersWords.ts';
import { EditableRecord } from './EditableRecord.tsx';
import { EditPane } from './form/EditPane.tsx';
import { useRecordTyped } from './form/useRecordTyped.ts';
import { RecordPane } from './record/RecordPane.tsx';
import { FindPane } from './search/FindPane.tsx';
import { searchWords } from './search/searchWords.ts';

const open = (id: string | null) => navigate({ screen: 'customers', id });

interface CustomersScreenProps {
  id: string | null;
  /** What else stands on the record that is open, first. */
  beside?: ReactNode;
}

/** Find somebody on the left, read or change their record on the right. */
export function CustomersScreen({ id, beside }: CustomersScreenProps) {
  const say = useWords(customersWords);
  const find = useWords(searchWords);
  const newRecord = useRecordTyped('new');
  /** The record that somebody asked to type: an id, or `new`. What is half typed is shown unasked. */
  const [editing, setEditing] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const create = (name: string) => {
    setTyped(name);
    setEditing('new');
    open(null);
  };
  const show = (customerId: string | null) => {
    setEditing(null);
    open(customerId);
  };
  const isNew = id === null && (editing === 'new' || newRecord.isTyped);
  const isTyping = isNew || (id !== null && editing === id);
  useEffect(() => {
    if (isNew) setEditing('new');
  }, [isNew]);
  const ask = useCallback((isAsked: boolean) => setEditing(isAsked ? id : null), [id]);
  useKeys('desk', [{ key: 'N', label: say('create'), run: () => create('') }], { on: !isTyping });
  const isBusy = id !== null || isNew;
  return (
    <div className={styles.screen}>
      <div className={styles.split} data-open={isBusy || undefined}>
        <div className={styles.find}>
          <header className={styles.head}>
            <h1 className={styles.title}>{say('title')}</h1>
            <Button size="small" shortcut="N" onClick={() => create('')}>
              {say('create')}
            </Button>
          </header>
          <FindPane openId={id} isFree={!isBusy} onOpen={show} onCreate={create} />
        </div>
        <div className={styles.open}>
          {isNew && newRecord.keeper && <EditPane keeper={newRecord.keeper} typed={typed} onDone={show} />}
          {!isNew && id === null && <Blank title={find('choose')} />}
          {!isNew && id !== null && (
            <RecordPane key={id} id={id} onBack={() => open(null)}>
              {(record, reopen) => (
                <EditableRecord
                  record={record}
                  isAsked={editing === id}
                  onAsk={ask}
                  onBack={() => open(null)}
                  onChanged={reopen}
                >
                  {beside}
                </EditableRecord>
              )}
            </RecordPane>
          )}
        </div>
      </div>
    </div>
  );
}
