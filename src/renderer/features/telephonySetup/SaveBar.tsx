import { useKeys } from '../../session/keys/useKeys.ts';
import { sentences } from '../../session/sentences.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { isInUse, problemsOf } from './createTelephonySetup.ts';
import { EndCallsQuestion } from './EndCallsQuestion.tsx';
import { hasTest } from './form/draft.ts';
import { rowProblems } from './phones/rowProblems.ts';
import { useSetup, useSetupStore } from './SetupContext.ts';
import { setupWords } from './setupWords.ts';
import styles from './TelephonySetupScreen.module.css';
import { isGoodTest } from './test/testOutcome.ts';
import { WithoutMe } from './WithoutMe.tsx';

/** Use it now, or keep it for later. */
export function SaveBar() {
  const say = useWords(setupWords);
  const refuse = useWords(sentences);
  const store = useSetupStore();
  const { saving, saved, saveFailure, asksToEnd } = useSetup((state) => state);
  const isWrong = useSetup(
    (state) => state.isChecked && (Object.keys(problemsOf(state)).length > 0 || rowProblems(state.rows).size > 0),
  );
  const isUsed = useSetup(isInUse);
  const isNext = useSetup(({ draft, test }) => !hasTest(draft.kind) || isGoodTest(test?.report ?? null));
  useKeys('desk', [{ key: 'U', label: say('use'), run: () => void store.save(true) }], {
    on: !saving && !asksToEnd && !isUsed,
  });
  const said = saving
    ? say('using')
    : saved
      ? say(`saved.${saved}`)
      : isWrong
        ? say('look')
        : isUsed
          ? say('isUsedNow')
          : '';
  return (
    <footer className={styles.save}>
      <WithoutMe />
      {asksToEnd && <EndCallsQuestion />}
      <div className={styles.foot}>
        {!isUsed && (
          <>
            <Button
              look={isNext ? 'primary' : 'plain'}
              shortcut="U"
              disabled={saving !== null || asksToEnd}
              onClick={() => void store.save(true)}
            >
              {say('use')}
            </Button>
            <Button disabled={saving !== null} onClick={() => void store.save(false)}>
              {say('later')}
            </Button>
          </>
        )}
        <p aria-live="polite" className={saveFailure || isWrong ? styles.bad : styles.good}>
          {saveFailure ? `${say('notUsed')} ${refuse(saveFailure)}` : said}
        </p>
      </div>
    </footer>
  );
}
