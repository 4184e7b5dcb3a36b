import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { chosenPace } from './chosenPace.ts';
import styles from './SimulatorPanel.module.css';
import { simulatorWords } from './simulatorWords.ts';

/** How long the hand rests before the new pace is told. */
const restMs = 200;

/** Calls by themselves, from silence to a rush. */
export function PaceSlider() {
  const say = useWords(simulatorWords);
  const run = useCommand();
  const { perHour } = useStore(chosenPace);
  const [untold, setUntold] = useState<number | null>(null);
  useEffect(() => {
    if (untold === null) return;
    const timer = setTimeout(() => void run('simulator.pace', { perHour: untold }), restMs);
    return () => clearTimeout(timer);
  }, [untold, run]);
  const choose = (pace: number) => {
    chosenPace.setState({ perHour: pace });
    setUntold(pace);
  };
  const said =
    perHour === null ? say('asStarted') : perHour === 0 ? say('silence') : say('perHour', { count: perHour });
  return (
    <label className={styles.pace}>
      <span>{say('pace')}</span>
      <input
        type="range"
        min={0}
        max={240}
        step={10}
        value={perHour ?? 80}
        aria-valuetext={said}
        onChange={(event) => choose(Number(event.target.value))}
      />
      <output className={styles.said}>{said}</output>
    </label>
  );
}
