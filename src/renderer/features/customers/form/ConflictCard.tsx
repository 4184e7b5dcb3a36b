import { useEffect, useRef } from 'react';
import { useFieldValue } from '../../../session/customer/useFieldValue.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './ConflictCard.module.css';
import { formWords } from './formWords.ts';
import type { Clash } from './mergeEdits.ts';

interface ConflictCardProps {
  clashes: readonly Clash[];
  onSettle: (clash: Clash, value: Clash['mine']) => void;
}

/** A colleague was faster: both values, and one press for the one to keep. */
export function ConflictCard({ clashes, onSettle }: ConflictCardProps) {
  const say = useWords(formWords);
  const { nameOf, inWords } = useFieldValue();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={card} className={styles.card} role="alert">
      <h2 className={styles.title}>{say('conflict.title')}</h2>
      <p>{say(clashes.length > 0 ? 'conflict.choose' : 'conflict.merged')}</p>
      {clashes.map((clash) => (
        <div key={clash.field} className={styles.clash}>
          <p className={styles.field}>{nameOf(clash.field)}</p>
          <Choice
            label={say('conflict.mine')}
            value={inWords(clash.field, clash.mine)}
            onChoose={() => onSettle(clash, clash.mine)}
          />
          <Choice
            label={say('conflict.theirs')}
            value={inWords(clash.field, clash.theirs)}
            onChoose={() => onSettle(clash, clash.theirs)}
          />
        </div>
      ))}
    </section>
  );
}

function Choice({ label, value, onChoose }: { label: string; value: string; onChoose: () => void }) {
  const say = useWords(formWords);
  return (
    <Button className={styles.choice ?? ''} onClick={onChoose}>
      <span className={styles.whose}>{label}</span>
      <span className={styles.value}>{value || say('conflict.empty')}</span>
    </Button>
  );
}
