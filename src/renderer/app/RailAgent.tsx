import { hashOf } from '../session/route.ts';
import { useDesk } from '../session/useDesk.ts';
import { useWords } from '../session/words/useWords.ts';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './Rail.module.css';
import { appWords } from './words.ts';

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Who works here, with a dot for whether calls may come. */
export function RailAgent() {
  const say = useWords(appWords);
  const name = useDesk(({ profile }) => profile?.agentName ?? '');
  const status = useDesk(({ presence }) => presence.status);
  return (
    <a href={hashOf({ screen: 'settings' })} className={styles.agent} title={name}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      <Unseen>{say('agent', { name, status: say(`status.${status}`) })}</Unseen>
      <span className={`${styles.dot} ${status === 'ready' ? styles.ready : ''}`} />
    </a>
  );
}
