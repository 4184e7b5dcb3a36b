import { IconX } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from './PhonesCard.module.css';
import type { PhoneRow } from './phoneRow.ts';
import type { RowProblem } from './rowProblems.ts';

/** One phone: what the PBX calls it, and whose it is. What the PBX named is not typed. */
export const PhoneLine = memo(function PhoneLine({ row, problem }: { row: PhoneRow; problem: RowProblem | undefined }) {
  const say = useWords(setupWords);
  const store = useSetupStore();
  const id = useId();
  const { endpoint, isUsed, isFound, isOnline } = row;
  const isAboutPhone = problem === 'endpointMissing' || problem === 'endpointTwice';
  const text = (name: 'endpoint' | 'extension' | 'name', label: string, isWrong: boolean) => {
    if (!isUsed) return <span className={styles.said}>{row[name]}</span>;
    return (
      <input
        type="text"
        className={styles.input}
        aria-label={`${label} ${name === 'endpoint' ? '' : endpoint}`.trim()}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? id : undefined}
        inputMode={name === 'extension' ? 'numeric' : 'text'}
        spellCheck={false}
        maxLength={name === 'extension' ? 12 : 64}
        value={row[name]}
        onChange={(event) => store.setRow(row.key, { [name]: event.target.value })}
      />
    );
  };
  return (
    <tr className={styles.row} data-unused={!isUsed || undefined}>
      <td data-column="used">
        <input
          type="checkbox"
          aria-label={say('usedFor', { endpoint })}
          checked={isUsed}
          onChange={(event) => store.setRow(row.key, { isUsed: event.target.checked })}
        />
      </td>
      <td data-column="endpoint">
        {isFound ? (
          <span className={styles.endpoint}>{endpoint}</span>
        ) : (
          text('endpoint', say('endpoint'), isAboutPhone)
        )}
      </td>
      <td data-column="extension">
        {text('extension', say('extension'), problem !== undefined && !isAboutPhone)}
        {problem && (
          <p id={id} className={styles.problem}>
            {say(problem)}
          </p>
        )}
      </td>
      <td data-column="name">{text('name', say('agentName'), false)}</td>
      <td data-column="state">
        {isFound ? (
          <Chip tone={isOnline ? 'good' : 'plain'}>
            {say(isOnline === null ? 'notSeen' : isOnline ? 'online' : 'offline')}
          </Chip>
        ) : (
          <Button
            size="small"
            look="quiet"
            aria-label={say('remove', { endpoint })}
            onClick={() => store.removeRow(row.key)}
          >
            <IconX size={16} aria-hidden="true" />
          </Button>
        )}
      </td>
    </tr>
  );
});
