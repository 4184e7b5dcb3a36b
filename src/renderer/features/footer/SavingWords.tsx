import type { Saving } from '../../../shared/desk/deskState.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import type { Say } from '../../session/words/sayIn.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useSlow } from '../../ui/useSlow.ts';
import styles from './Footer.module.css';
import type { FooterWord } from './footerWords.ts';
import { footerWords } from './footerWords.ts';

/** Saving is done many times a minute: only one that takes long is news. */
const longMs = 2_000;

/** What is on the disk, and what is not yet. */
export function SavingWords() {
  const say = useWords(footerWords);
  const run = useCommand();
  const saving = useDesk((desk) => desk.saving);
  const isSlow = useSlow(saving.unsaved > 0, longMs);
  return (
    <span className={saving.failure ? styles.bad : ''} role={saving.failure ? 'alert' : undefined}>
      {savingText(saving, isSlow, say)}
      {saving.failure && (
        <Button size="small" className={styles.retry ?? ''} onClick={() => void run('desk.retrySave', {})}>
          {say('retry')}
        </Button>
      )}
    </span>
  );
}

function savingText({ unsaved, failure }: Saving, isSlow: boolean, say: Say<FooterWord>): string {
  if (failure?.code === 'disk-full') return say('diskFull', { count: unsaved });
  if (failure) return say('unsaved', { count: unsaved });
  return say(isSlow ? 'saving' : 'allSaved');
}
