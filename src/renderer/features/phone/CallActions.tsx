import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import type { BarAction } from './barActions.ts';
import styles from './CallActions.module.css';
import { phoneWords } from './phoneWords.ts';
import { useBarActions } from './useBarActions.ts';

const primary: readonly BarAction[] = ['answer', 'complete', 'retrieve'];

/** What may be done with the call, each with its key. */
export function CallActions({ call }: { call: DeskCall }) {
  const say = useWords(phoneWords);
  const actions = useBarActions(call);
  const labelOf = (action: BarAction) => say(wordOf(action, call));
  useKeys(
    'call',
    actions.map(({ action, key, press }) => ({ key, label: labelOf(action), run: press })),
  );
  const lookOf = (action: BarAction) => {
    if (action === 'hangup') return 'danger';
    return primary.includes(action) ? 'primary' : 'plain';
  };
  if (actions.length === 0) return null;
  return (
    <div className={styles.actions}>
      {actions.map(({ action, key, press }) => (
        <Button
          key={action}
          look={lookOf(action)}
          size={action === 'answer' ? 'large' : 'normal'}
          shortcut={key}
          onClick={press}
        >
          {labelOf(action)}
        </Button>
      ))}
    </div>
  );
}

/** The same key under another name, where it means something else. */
function wordOf(action: BarAction, { call, place }: DeskCall) {
  if (action === 'hangup' && place === 'dialling') return 'cancel';
  return action === 'back' && call.status !== 'consulting' ? 'endConsult' : action;
}
