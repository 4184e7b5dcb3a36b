import { hashOf } from '../../session/route.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { alarmOf } from './alarmOf.ts';
import { alarmWords } from './alarmWords.ts';
import styles from './LinkAlarm.module.css';

/** Why no calls come, in words, as long as it lasts. */
export function LinkAlarm() {
  const say = useWords(alarmWords);
  const alarm = useDesk(({ link }) => alarmOf(link));
  const extension = useDesk(({ profile }) => profile?.extension ?? '');
  if (!alarm) return null;
  return (
    <div role="alert" aria-label={say('alarm')} className={styles.alarm}>
      <p>{say(alarm, { extension })}</p>
      {alarm === 'extension' && <a href={hashOf({ screen: 'settings' })}>{say('changeExtension')}</a>}
      {alarm === 'login-refused' && <a href={hashOf({ screen: 'settings', page: 'telephony' })}>{say('setUp')}</a>}
    </div>
  );
}
