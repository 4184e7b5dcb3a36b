import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './WrapUpActions.module.css';
import { wrapUpWords } from './wrapUpWords.ts';

/** In the place of the call's actions once it is over: more time, taking the choice back, closing. */
export function WrapUpActions({ call }: { call: DeskCall }) {
  const say = useWords(wrapUpWords);
  const run = useCommand();
  const { panels } = useSession();
  const callId = call.call.id;
  const isWrapUp = call.place === 'wrap-up';
  const isChosen = call.disposition !== null;
  const awaits = call.awaits === 'callback';
  const undo = () => void run('wrapUp.undo', { callId });
  const moreTime = () => void run('wrapUp.moreTime', { callId });
  const finish = () => (awaits ? panels.open('promise') : void run('wrapUp.close', { callId }));
  const finishLabel = say(awaits ? 'setCallback' : 'confirm');
  useKeys('wrapUp', [{ key: '+', label: say('moreTime'), run: moreTime }], { on: isWrapUp });
  useKeys('wrapUp', [{ key: 'Z', label: say('undo'), run: undo }], { on: isChosen });
  useKeys('wrapUp', [{ key: 'Enter', label: finishLabel, run: finish }], { on: isWrapUp && isChosen });
  if (!isWrapUp) return null;
  return (
    <div className={styles.actions}>
      <Button shortcut="+" onClick={moreTime}>
        {say('moreTime')}
      </Button>
      {isChosen && (
        <>
          <Button shortcut="Z" onClick={undo}>
            {say('undo')}
          </Button>
          <Button look="primary" shortcut="Enter" onClick={finish}>
            {finishLabel}
          </Button>
        </>
      )}
    </div>
  );
}
