import { useStore } from 'zustand';
import type { Notice } from '../../../shared/desk/deskState.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { sentences } from '../../session/sentences.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { NoticeLine } from './NoticeLine.tsx';
import styles from './Notices.module.css';
import { noticeWords } from './noticeWords.ts';
import { useMeanwhileLines } from './useMeanwhileLines.ts';
import { useNoticeText } from './useNoticeText.ts';
import { useWay } from './useWay.ts';

const mostShown = 3;

/** What just happened and must be said once, and what was refused. It pushes the desk down rather than cover it. */
export function Notices() {
  const say = useWords(noticeWords);
  const saySentence = useWords(sentences);
  const run = useCommand();
  const { refusals } = useSession();
  const refused = useStore(refusals, (state) => state.refusals);
  const notices = useDesk((desk) => desk.notices);
  const textOf = useNoticeText();
  const linesOf = useMeanwhileLines();
  const wayOf = useWay();
  const shown = notices.slice(-mostShown);
  return (
    <section className={styles.notices} aria-label={say('notices')} aria-live="polite">
      {refused.map(({ id, code }) => (
        <NoticeLine
          key={id}
          tone="bad"
          text={saySentence(code)}
          fadesAfterMs={12_000}
          onDismiss={() => refusals.dismiss(id)}
        />
      ))}
      {shown.map((notice) => (
        <NoticeLine
          key={notice.id}
          tone={toneOf(notice)}
          text={textOf(notice)}
          lines={linesOf(notice)}
          way={wayOf(notice)}
          hasKeys={notice === shown.at(-1)}
          onDismiss={() => void run('desk.dismissNotice', { id: notice.id })}
        />
      ))}
    </section>
  );
}

/** A break that hid nothing is good news. */
const toneOf = ({ code, meanwhile = [] }: Notice) =>
  code === 'restored' || (code === 'link-back' && meanwhile.length === 0) ? 'good' : 'warn';
