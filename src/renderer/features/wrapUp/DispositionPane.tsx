import { useStore } from 'zustand';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Key } from '../../ui/Key.tsx';
import { ClosingWords } from './ClosingWords.tsx';
import { DispositionOption } from './DispositionOption.tsx';
import styles from './DispositionPane.module.css';
import { wrapUpWords } from './wrapUpWords.ts';

/** How the call ended. The digits belong to it in wrap-up, and from the key that hangs up. */
export function DispositionPane({ call }: { call: DeskCall }) {
  const say = useWords(wrapUpWords);
  const run = useCommand();
  const callId = call.call.id;
  const isHangingUp = useStore(useSession().hangingUp, (state) => state.callId === callId);
  const canHangUp = useDesk(({ link }) => link.capabilities.includes('hangup'));
  const isWrapUp = call.place === 'wrap-up';
  const hasDigits = isWrapUp || isHangingUp;
  const choose = (disposition: string) => void run('wrapUp.choose', { callId, disposition });
  useKeys(
    'wrapUp',
    call.dispositions.map(({ digit, key, label }) => ({ key: String(digit), label, run: () => choose(key) })),
    { on: hasDigits },
  );
  const hint = hasDigits ? (
    say('oneDigit')
  ) : (
    <>
      <Key name="R" /> {say('hangUpThenDigit')}
    </>
  );
  return (
    <Card
      title={say(hasDigits ? 'titleNow' : 'title')}
      aside={call.place !== 'ringing' && (hasDigits || canHangUp) && hint}
      className={hasDigits ? (styles.now ?? '') : ''}
    >
      {call.dispositions.length === 0 && <p>{say('none')}</p>}
      <ol className={styles.options}>
        {call.dispositions.map((choice) => (
          <DispositionOption
            key={choice.key}
            choice={choice}
            isChosen={call.disposition?.key === choice.key}
            isOn={hasDigits}
            isDisabled={call.place === 'ringing'}
            onChoose={() => choose(choice.key)}
          />
        ))}
      </ol>
      <ClosingWords call={call} />
    </Card>
  );
}
