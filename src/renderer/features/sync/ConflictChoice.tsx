import type { OpenConflict } from '../../../shared/desk/syncState.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Conflicts.module.css';
import { syncWords } from './syncWords.ts';
import { useFieldText } from './useFieldText.ts';

export interface Side {
  conflict: OpenConflict;
  choose: 'stands' | 'lost';
  /** The digit that chooses it; undefined where digits belong to something else. */
  shortcut: string | undefined;
}

/** One of two values that met: whose it is, since when, and one press to keep it. */
export function ConflictChoice({ conflict, choose, shortcut }: Side) {
  const say = useWords(syncWords);
  const run = useCommand();
  const { inWords } = useFieldText();
  const { by, at, value } = conflict[choose];
  const who = useWho()(by, at);
  return (
    <Button
      className={styles.choice ?? ''}
      onClick={() => void run('sync.choose', { id: conflict.id, choose })}
      {...(shortcut !== undefined && { shortcut })}
    >
      <span className={styles.side}>
        <span className={styles.value}>{inWords(conflict.field, value) || <i>{say('empty')}</i>}</span>
        <span className={styles.who}>
          {say(choose)} · {who}
        </span>
      </span>
    </Button>
  );
}

/** What nobody is known to have typed was there before. */
function useWho(): (by: string, at: number) => string {
  const say = useWords(syncWords);
  const { nearMoment } = useFormats();
  const me = useDesk(({ account }) => account?.user?.name);
  return (by, at) => {
    if (by === '' || at === 0) return by || say('before');
    return say('who', { name: by === me ? say('mine') : by, moment: nearMoment(at) });
  };
}
