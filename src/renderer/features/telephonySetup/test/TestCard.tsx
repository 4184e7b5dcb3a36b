import { useKeys } from '../../../session/keys/useKeys.ts';
import { sentences } from '../../../session/sentences.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { isTesting } from '../createTelephonySetup.ts';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';
import { CertificateCard } from './CertificateCard.tsx';
import { ProbeSteps } from './ProbeSteps.tsx';
import { isGoodTest, testOutcome } from './testOutcome.ts';

/** The way to the PBX, step by step. */
export function TestCard() {
  const say = useWords(setupWords);
  const refuse = useWords(sentences);
  const store = useSetupStore();
  const report = useSetup(({ test }) => test?.report ?? null);
  const isRunning = useSetup(isTesting);
  const failure = useSetup((state) => state.testFailure);
  const isPush = useSetup(({ draft }) => draft.kind === 'webhook');
  const outcome = report && testOutcome(report);
  const isGood = isGoodTest(report);
  useKeys('desk', [{ key: 'T', label: say('test'), run: () => void store.test() }], { on: !isRunning });
  useKeys('desk', [{ key: 'Escape', label: say('cancel'), inText: true, run: store.cancel }], { on: isRunning });
  return (
    <Card title={say('testTitle')} className={styles.test ?? ''}>
      {isRunning ? (
        <Button shortcut="Escape" onClick={store.cancel}>
          {say('cancel')}
        </Button>
      ) : (
        <Button look={isGood ? 'plain' : 'primary'} shortcut="T" onClick={() => void store.test()}>
          {say(report ? 'testAgain' : 'test')}
        </Button>
      )}
      {!report && !isRunning && <p className={styles.hint}>{say(isPush ? 'testPush' : 'testNothing')}</p>}
      {failure && (
        <p role="alert" className={styles.bad}>
          {say('testRefused')} {refuse(failure)}
        </p>
      )}
      {report && <ProbeSteps steps={report.steps} />}
      {report?.certificate && <CertificateCard certificate={report.certificate} />}
      <p aria-live="polite" className={outcome === 'testFailed' ? styles.bad : styles.good}>
        {outcome && say(outcome)}
      </p>
    </Card>
  );
}
