import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ScriptPane.module.css';
import { scriptWords } from './scriptWords.ts';
import type { Replies } from './useReplies.ts';

interface StepNavProps {
  view: StepView;
  replies: Replies;
  /** What was pointed out as missing; going on leaves it to be completed. */
  needed: string | null;
  /** Enter goes on, unless it closes the call. */
  hasEnter: boolean;
  onNext: () => void;
  hasObjections: boolean;
}

/** Back, on, and aside to an objection. */
export function StepNav({ view, replies, needed, hasEnter, onNext, hasObjections }: StepNavProps) {
  const say = useWords(scriptWords);
  const { isOpen, toggle } = usePanel('objections');
  const { canBack, canNext, isEnd, nextTitle, calls } = view;
  const wayOn = calls
    ? say('goThrough', { title: calls })
    : nextTitle
      ? say('nextNamed', { title: nextTitle })
      : say('next');
  const nextLabel = needed === null ? wayOn : say('goOnWithout');
  // A required field may be filled by what is still being typed: the desk decides, and says what is missing.
  const mayGoOn = canNext || (view.fields.length > 0 && view.choices.length === 0 && !isEnd);
  useKeys('script', [{ key: 'Enter', label: nextLabel, run: onNext }], { on: mayGoOn && hasEnter });
  useKeys('script', [{ key: 'ArrowLeft', label: say('previous'), run: replies.back }], { on: canBack });
  return (
    <>
      {needed !== null && (
        <p className={styles.needed} role="status">
          {say('neededHere', { field: needed })}
        </p>
      )}
      <div className={styles.nav}>
        {canBack && (
          <Button shortcut="ArrowLeft" onClick={replies.back}>
            {say('previous')}
          </Button>
        )}
        {mayGoOn && (
          <Button
            look={needed === null ? 'primary' : 'plain'}
            className={styles.next ?? ''}
            onClick={onNext}
            {...(hasEnter && { shortcut: 'Enter' })}
          >
            {nextLabel}
          </Button>
        )}
        {hasObjections && (
          <Button look="quiet" shortcut="O" aria-expanded={isOpen} onClick={toggle}>
            {say('objection')}
          </Button>
        )}
      </div>
    </>
  );
}
