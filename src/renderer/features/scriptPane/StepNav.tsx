import type { StepView } from '../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { DigitList } from './DigitList.tsx';
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
}

/** Back, on, and aside to an objection. */
export function StepNav({ view, replies, needed, hasEnter, onNext }: StepNavProps) {
  const say = useWords(scriptWords);
  const { isOpen, toggle, close } = usePanel('objections');
  const { canBack, canNext, isEnd, nextTitle, objections } = view;
  const wayOn = nextTitle ? say('nextNamed', { title: nextTitle }) : say('next');
  const nextLabel = needed === null ? wayOn : say('goOnWithout');
  // A required field may be filled by what is still being typed: the desk decides, and says what is missing.
  const mayGoOn = canNext || (view.fields.length > 0 && view.choices.length === 0 && !isEnd);
  useKeys('script', [{ key: 'Enter', label: nextLabel, run: onNext }], { on: mayGoOn && hasEnter });
  useKeys('script', [{ key: 'ArrowLeft', label: say('previous'), run: replies.back }], { on: canBack });
  useKeys('script', [{ key: 'O', label: say('objection'), run: toggle }], { on: objections.length > 0 });
  const raise = (step: string) => {
    close();
    replies.jump(step);
  };
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
        {objections.length > 0 && (
          <Button look="quiet" shortcut="O" aria-expanded={isOpen} onClick={toggle}>
            {say('objection')}
          </Button>
        )}
      </div>
      {isOpen && objections.length > 0 && (
        <DigitList
          title={say('objections')}
          empty=""
          options={objections.map(({ step, label }) => ({ key: step, label }))}
          onChoose={raise}
          onClose={close}
        />
      )}
    </>
  );
}
