import { IconX } from '@tabler/icons-react';
import type { Promised } from '../../../shared/promise/promise.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './PromisesPane.module.css';
import { promiseWords } from './promiseWords.ts';

/** One promise of this call; it can be taken back while the call is open. */
export function PromiseLine({ promise, onRemove }: { promise: Promised; onRemove: () => void }) {
  const say = useWords(promiseWords);
  const { nearMoment } = useFormats();
  const me = useDesk(({ profile }) => profile?.agentName);
  const { kind, dueAt, owner, text } = promise;
  const what = say('before', { kind: say(`kind.${kind}`), moment: nearMoment(dueAt) });
  const by = owner === me ? say('byMe') : say('by', { name: owner });
  return (
    <li className={styles.promise}>
      <div className={styles.words}>
        <b>{what}</b>
        <p className={styles.soft}>{[by, text].filter(Boolean).join(' · ')}</p>
      </div>
      <button type="button" className={styles.remove} aria-label={say('remove', { what })} onClick={onRemove}>
        <IconX size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
