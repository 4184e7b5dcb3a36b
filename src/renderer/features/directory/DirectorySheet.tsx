import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { findColleagues } from '../../session/colleagues/findColleagues.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Key } from '../../ui/Key.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { DirectoryLine } from './DirectoryLine.tsx';
import styles from './DirectorySheet.module.css';
import { directoryWords } from './directoryWords.ts';
import { useReachColleague } from './useReachColleague.ts';

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const most = 60;

/** Everybody at the centre, live; Enter calls them, or asks them while a customer waits. */
export function DirectorySheet({ onClose }: { onClose: () => void }) {
  const say = useWords(directoryWords);
  const id = useId();
  const directory = useDesk((desk) => desk.directory);
  const me = useDesk(({ link }) => link.agent);
  const isAway = useDesk(({ link }) => link.centre !== 'connected');
  const { how, reach } = useReachColleague();
  const [typed, setTyped] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const found = findColleagues(directory, typed, me);
  const shown = found.slice(0, most);
  const active = shown.find(({ agent }) => agent === activeId) ?? shown[0];
  const choose = (colleague: DirectoryEntry) => {
    if (how === 'cannot') return;
    onClose();
    void reach(colleague);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (event.nativeEvent.isComposing || !active || (by === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (by === undefined) return choose(active);
    setActiveId(shown[(shown.indexOf(active) + by + shown.length) % shown.length]?.agent ?? null);
  };
  useKeys('sheet', [{ key: 'Escape', inText: true, run: onClose }]);
  return (
    <SideSheet title={say('title')} close={{ label: say('close'), run: onClose }}>
      <input
        data-first
        className={styles.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder={say('find')}
        aria-label={say('find')}
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? id : undefined}
        aria-activedescendant={active && `${id}-${active.agent}`}
        aria-autocomplete="list"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setActiveId(null);
        }}
        onKeyDown={onKeyDown}
      />
      <p className={styles.does}>
        {how !== 'cannot' && <Key name="Enter" />}
        {say(how)}
      </p>
      {isAway && <p className={styles.away}>{say('away')}</p>}
      {shown.length > 0 && (
        <div id={id} role="listbox" aria-label={say('title')} className={styles.lines}>
          {shown.map((colleague) => (
            <DirectoryLine
              key={colleague.agent}
              id={`${id}-${colleague.agent}`}
              colleague={colleague}
              isActive={colleague === active}
              onChoose={() => choose(colleague)}
            />
          ))}
        </div>
      )}
      {found.length > most && <p className={styles.does}>{say('more', { count: found.length - most })}</p>}
      {found.length === 0 && <Blank title={say(typed.trim() === '' ? 'empty' : 'none')} />}
    </SideSheet>
  );
}
