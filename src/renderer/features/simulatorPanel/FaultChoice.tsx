import { useState } from 'react';
import type { DialledFate, LineFault } from '../../../shared/link/bridge/commands.ts';
import { dialledFate, lineFault } from '../../../shared/link/bridge/commands.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './SimulatorPanel.module.css';
import { simulatorWords } from './simulatorWords.ts';

/** What goes wrong on purpose: between the PBX and the centre, and for whoever is dialled. */
export function FaultChoice() {
  const say = useWords(simulatorWords);
  const run = useCommand();
  const [fate, setFate] = useState<DialledFate>('as-usual');
  const [fault, setFault] = useState<LineFault>('none');
  const chooseFault = (next: LineFault) => {
    setFault(next);
    void run('simulator.fault', { fault: next });
  };
  const chooseFate = (next: DialledFate) => {
    setFate(next);
    void run('simulator.fate', { fate: next });
  };
  return (
    <>
      <label className={styles.pace}>
        <span>{say('dialled')}</span>
        <select value={fate} onChange={({ target }) => chooseFate(target.value as DialledFate)}>
          {dialledFate.options.map((one) => (
            <option key={one} value={one}>
              {say(`fate.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.pace}>
        <span>{say('fault')}</span>
        <select value={fault} onChange={({ target }) => chooseFault(target.value as LineFault)}>
          {[...lineFault.options].reverse().map((one) => (
            <option key={one} value={one}>
              {say(`fault.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
