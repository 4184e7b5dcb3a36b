import type { ReactNode } from 'react';
import { useState } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import { navigate } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './CustomersScreen.module.css';
import { customersWords } from './customersWords.ts';
import { EditPane } from './form/EditPane.tsx';
import { useKeptForms } from './form/useKeptForms.ts';
import { RecordPane } from './record/RecordPane.tsx';
import { RecordView } from './record/RecordView.tsx';
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
  const keptForms = useKeptForms();
  /** The record being typed: an id, or `new`. */
  const [editing, setEditing] = useState<string | null>(() => [id ?? 'new'].find((key) => keptForms.has(key)) ?? null);
  const [typed, setTyped] = useState('');
  const create = (name: string) => {
    setTyped(name);
    setEditing('new');
    open(null);
  };
  const show = (customerId: string | null) => {
    setEditing(customerId && keptForms.has(customerId) ? customerId : null);
    open(customerId);
  };
  useKeys('desk', [{ key: 'N', label: say('create'), run: () => create('') }], { on: editing === null });
  const isBusy = id !== null || editing === 'new';
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
          {editing === 'new' && <EditPane typed={typed} onDone={(saved) => show(saved)} />}
          {editing !== 'new' && id === null && <Blank title={find('choose')} />}
          {editing !== 'new' && id !== null && (
            <RecordPane key={id} id={id} onBack={() => open(null)}>
              {(record, reopen) =>
                editing === id ? (
                  <EditPane
                    record={record}
                    onDone={() => {
                      setEditing(null);
                      reopen();
                    }}
                  />
                ) : (
                  <RecordView record={record} onBack={() => open(null)} onEdit={() => setEditing(id)} onKept={reopen}>
                    {beside}
                  </RecordView>
                )
              }
            </RecordPane>
          )}
        </div>
      </div>
    </div>
  );
}
