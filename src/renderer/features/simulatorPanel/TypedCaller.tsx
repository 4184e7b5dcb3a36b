import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import styles from './SimulatorPanel.module.css';
import { simulatorWords } from './simulatorWords.ts';

/** Any number, typed. */
export function TypedCaller({ onRing }: { onRing: (number: string) => void }) {
  const say = useWords(simulatorWords);
  const [number, setNumber] = useState('');
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (number.trim() !== '') onRing(number.trim());
  };
  return (
    <form className={styles.typed} onSubmit={onSubmit}>
      <label>
        <Unseen>{say('typed')}</Unseen>
        <input
          className={styles.number}
          type="text"
          inputMode="tel"
          autoComplete="off"
          maxLength={64}
          placeholder={say('typedHint')}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <Button size="small" type="submit" disabled={number.trim() === ''}>
        {say('ring')}
      </Button>
    </form>
  );
}
