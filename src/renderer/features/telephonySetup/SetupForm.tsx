import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { hasTest } from './form/draft.ts';
import { KindFields } from './form/KindFields.tsx';
import { NowLine } from './NowLine.tsx';
import { PhonesCard } from './phones/PhonesCard.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useSetup } from './SetupContext.ts';
import { setupWords } from './setupWords.ts';
import styles from './TelephonySetupScreen.module.css';
import { TestCard } from './test/TestCard.tsx';

/** What it is, how it answers, whose phones are there; and then: use it. */
export function SetupForm() {
  const say = useWords(setupWords);
  const kind = useSetup(({ draft }) => draft.kind);
  return (
    <>
      <NowLine />
      <div className={styles.cards}>
        <Card title={say('kind')}>
          <KindFields />
        </Card>
        {hasTest(kind) && <TestCard />}
      </div>
      {hasTest(kind) && <PhonesCard />}
      <SaveBar />
    </>
  );
}
