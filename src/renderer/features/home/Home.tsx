import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Home.module.css';
import { HomeSearch } from './HomeSearch.tsx';
import { homeWords } from './homeWords.ts';
import { LastCalls } from './LastCalls.tsx';
import { LastCustomers } from './LastCustomers.tsx';
import { PlansToday } from './PlansToday.tsx';
import { PromisesToday } from './PromisesToday.tsx';
import { RingMe } from './RingMe.tsx';
import { TodayFailed } from './TodayFailed.tsx';
import { TodayFigures } from './TodayFigures.tsx';
import { useToday } from './useToday.ts';

/** The desk between two calls: whom to find, what to keep, how the day goes. */
export function Home() {
  const say = useWords(homeWords);
  const name = useDesk(({ profile }) => profile?.agentName.split(' ')[0] ?? '');
  const { today, hasFailed, read } = useToday();
  return (
    <div className={styles.home}>
      <header className={styles.head}>
        <h1 className={styles.hello}>{say('hello', { name })}</h1>
        <p className={styles.soft}>{say('waiting')}</p>
      </header>
      <HomeSearch />
      <div className={styles.columns}>
        <div className={styles.column}>
          {today && today.plans.length > 0 && <PlansToday plans={today.plans} />}
          {today && <PromisesToday promises={today.promises} onKept={() => void read()} />}
          {hasFailed && <TodayFailed onRetry={() => void read()} />}
        </div>
        <div className={styles.column}>{today && <LastCalls calls={today.lastCalls} />}</div>
        <div className={styles.column}>
          {today && <TodayFigures figures={today.today} />}
          <RingMe />
          {today && today.lastCustomers.length > 0 && <LastCustomers customers={today.lastCustomers} />}
        </div>
      </div>
    </div>
  );
}
