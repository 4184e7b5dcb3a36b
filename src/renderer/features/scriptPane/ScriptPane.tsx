import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Conversation } from './Conversation.tsx';
import { Ringing } from './Ringing.tsx';
import { ScriptHead } from './ScriptHead.tsx';
import styles from './ScriptPane.module.css';
import { ScriptSwitcher } from './ScriptSwitcher.tsx';
import { scriptWords } from './scriptWords.ts';
import { useReplies } from './useReplies.ts';

interface ScriptPaneProps {
  call: DeskCall;
  /** Somebody else has the digits: who it is must be chosen first, or how the call ended. */
  digitsTaken: boolean;
  /** Something stands below it. */
  isShort: boolean;
}

/** What to say now, and what comes next. */
export function ScriptPane({ call, digitsTaken, isShort }: ScriptPaneProps) {
  const say = useWords(scriptWords);
  const replies = useReplies(call.call.id);
  const { script } = call;
  const className = isShort ? '' : (styles.pane ?? '');
  if (script && call.place === 'ringing')
    return (
      <Card label={say('pane')} className={className}>
        <Ringing call={call} script={script} />
      </Card>
    );
  return (
    <Card label={say('pane')} className={className}>
      <ScriptHead call={call} />
      <ScriptSwitcher callId={call.call.id} />
      {script ? (
        <Conversation call={call} script={script} replies={replies} digitsTaken={digitsTaken} />
      ) : (
        <p className={styles.none}>
          <b>{say('none')}</b> {say('noneHint')}
        </p>
      )}
    </Card>
  );
}
