import type { ObjectionOutcome } from '../../../../shared/script/objection.ts';
import type { StepView } from '../../../../shared/script/stepViewSchema.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Mistakes } from '../Mistakes.tsx';
import { SayParts } from '../SayParts.tsx';
import paneStyles from '../ScriptPane.module.css';
import { StepFields } from '../StepFields.tsx';
import { scriptWords } from '../scriptWords.ts';
import type { Replies } from '../useReplies.ts';
import styles from './Objections.module.css';

const outcomes: readonly ObjectionOutcome[] = ['overcome', 'callback', 'refusal'];

interface RiposteProps {
  view: StepView;
  riposte: NonNullable<StepView['riposte']>;
  replies: Replies;
  hasDigits: boolean;
}

/** The riposte in the place of the step: what to say, what to note, and what became of the objection. */
export function Riposte({ view, riposte, replies, hasDigits }: RiposteProps) {
  const say = useWords(scriptWords);
  const settle = (outcome: ObjectionOutcome) => replies.settle(outcome);
  useKeys('script', [
    { key: 'Enter', label: say('outcome.overcome'), run: () => settle('overcome') },
    { key: 'ArrowLeft', label: say('noObjection'), run: replies.drop },
  ]);
  useKeys(
    'script',
    outcomes.map((outcome, place) => ({
      key: String(place + 1),
      label: say(`outcome.${outcome}`),
      run: () => settle(outcome),
    })),
    { on: hasDigits },
  );
  const { label, say: words, fields, avoid, hints, ways } = riposte;
  return (
    <>
      <p className={paneStyles.kind}>{say('objectionNamed', { label })}</p>
      <SayParts parts={words} lang={view.lang} />
      {fields.length > 0 && (
        <StepFields view={{ fields }} answers={replies.answers} needed={null} onEnter={() => settle('overcome')} />
      )}
      <fieldset className={styles.outcomes} aria-label={say('outcomeOf')}>
        {outcomes.map((outcome, place) => (
          <Button
            key={outcome}
            look={outcome === 'overcome' ? 'primary' : 'plain'}
            onClick={() => settle(outcome)}
            {...(hasDigits && { shortcut: String(place + 1) })}
          >
            <span>
              {say(`outcome.${outcome}`)}
              <small>{say('leadsTo', { title: ways[outcome] ?? view.title })}</small>
            </span>
          </Button>
        ))}
      </fieldset>
      <Button look="quiet" shortcut="ArrowLeft" onClick={replies.drop}>
        {say('noObjection')}
      </Button>
      <div className={paneStyles.aids}>
        <Mistakes avoid={avoid} hints={hints} />
      </div>
    </>
  );
}
