import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { CallState } from './CallState.tsx';
import { phoneWords } from './phoneWords.ts';
import { useAllowed } from './useAllowed.ts';
import { useWaitingWords } from './useWaitingWords.ts';
import styles from './WaitingCalls.module.css';

interface WaitingCallProps {
  call: DeskCall;
  /** The one that `A` answers while the call on the screen does not ring. */
  hasKey: boolean;
  /** The one that `V` looks at. */
  isFirst: boolean;
}

export function WaitingCall({ call, hasKey, isFirst }: WaitingCallProps) {
  const say = useWords(phoneWords);
  const run = useCommand();
  const allowed = useAllowed(call);
  const callId = call.call.id;
  const canAnswer = allowed.includes('answer');
  const { name, facts } = useWaitingWords(call);
  const answer = () => void run('call.answer', { callId });
  const look = () => void run('call.focus', { callId });
  useKeys('call', [{ key: 'V', label: say('lookAt'), run: look }], { on: isFirst });
  useKeys('call', [{ key: 'A', label: say('answer'), run: answer }], { on: hasKey && canAnswer });
  return (
    <li className={`${styles.waiting} ${call.place === 'ringing' ? styles.ringing : ''}`}>
      <CallState call={call} />
      <div className={styles.who}>
        <b>{name}</b>
        <span>{facts.join(' · ')}</span>
      </div>
      {canAnswer && (
        <Button look="primary" onClick={answer} {...(hasKey && { shortcut: 'A' })}>
          {say('answer')}
        </Button>
      )}
      {allowed.includes('reject') && (
        <Button onClick={() => void run('call.reject', { callId })}>{say('reject')}</Button>
      )}
      {allowed.includes('retrieve') && (
        <Button onClick={() => void run('call.retrieve', { callId })}>{say('retrieve')}</Button>
      )}
      <Button look="quiet" onClick={look} {...(isFirst && { shortcut: 'V' })}>
        {say('lookAt')}
      </Button>
    </li>
  );
}
