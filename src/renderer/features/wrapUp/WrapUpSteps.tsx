import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ClosingWords } from './ClosingWords.tsx';
import styles from './DispositionPane.module.css';
import { wrapUpWords } from './wrapUpWords.ts';

/** What follows a choice, and what may be done about it: close, take it back, take more time, date the callback. */
export function WrapUpSteps({ call }: { call: DeskCall }) {
  const say = useWords(wrapUpWords);
  const run = useCommand();
  const { panels } = useSession();
  const now = useNow(call.place === 'wrap-up' ? 500 : null);
  const callId = call.call.id;
  const isWrapUp = call.place === 'wrap-up';
  const isChosen = call.disposition !== null;
  const awaits = call.awaits === 'callback';
  const undo = () => void run('wrapUp.undo', { callId });
  const close = () => void run('wrapUp.close', { callId });
  const moreTime = () => void run('wrapUp.moreTime', { callId });
  const date = () => panels.open('promise');
  useKeys('wrapUp', [{ key: 'Z', label: say('undo'), run: undo }], { on: isChosen });
  useKeys('wrapUp', [{ key: '+', label: say('moreTime'), run: moreTime }], { on: isWrapUp });
  useKeys('wrapUp', [{ key: 'Enter', label: say(awaits ? 'setCallback' : 'confirm'), run: awaits ? date : close }], {
    on: isWrapUp && isChosen,
  });
  if (!isWrapUp && !isChosen) return null;
  return (
    <div className={styles.steps}>
      <ClosingWords call={call} now={now} />
      {isWrapUp && isChosen && (
        <Button look="primary" shortcut="Enter" onClick={awaits ? date : close}>
          {say(awaits ? 'setCallback' : 'confirm')}
        </Button>
      )}
      {isChosen && (
        <Button shortcut="Z" onClick={undo}>
          {say('undo')}
        </Button>
      )}
      {isWrapUp && (
        <Button shortcut="+" onClick={moreTime}>
          {say('moreTime')}
        </Button>
      )}
    </div>
  );
}
