import type { DeskCall } from '../../../../shared/desk/deskState.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { scriptWords } from '../scriptWords.ts';

/** Keeps the conversation for another call with the same customer; pressed again, no longer. */
export function KeepForLater({ call }: { call: DeskCall }) {
  const say = useWords(scriptWords);
  const run = useCommand();
  const isKept = call.script?.view.isKept === true;
  const may = call.script !== null && call.customerId !== null && !call.script.view.isEnd;
  const keep = () => void run('script.keepForLater', { callId: call.call.id, keep: !isKept });
  useKeys('script', [{ key: 'W', label: say('keepForLater'), run: keep }], { on: may });
  if (!may) return null;
  return (
    <Button look="quiet" size="small" shortcut="W" aria-pressed={isKept} onClick={keep}>
      {isKept ? `✓ ${say('keptForLater')}` : say('keepForLater')}
    </Button>
  );
}
