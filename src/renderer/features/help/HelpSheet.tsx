import { useState } from 'react';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { findKeys } from './findKeys.ts';
import styles from './HelpSheet.module.css';
import { helpWords } from './helpWords.ts';
import { KeyGroup } from './KeyGroup.tsx';
import { useSaidKeys } from './useSaidKeys.ts';

/** All keys on one sheet. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const say = useWords(helpWords);
  const [typed, setTyped] = useState('');
  const groups = findKeys(useSaidKeys(), typed);
  useKeys('sheet', [
    { key: 'Escape', inText: true, run: onClose },
    { key: '?', run: onClose },
  ]);
  return (
    <SideSheet title={say('title')} place="centre" close={{ label: say('close'), run: onClose }}>
      <div className={styles.top}>
        <label className={styles.find}>
          <Unseen>{say('find')}</Unseen>
          <input
            data-first
            className={styles.input}
            type="text"
            inputMode="search"
            autoComplete="off"
            placeholder={say('find')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p className={styles.hint}>{say('inField')}</p>
      </div>
      <div className={styles.groups}>
        {groups.map((group) => (
          <KeyGroup key={group.title} group={group} />
        ))}
      </div>
      {groups.length === 0 && <Blank title={say('none', { text: typed })} />}
    </SideSheet>
  );
}
