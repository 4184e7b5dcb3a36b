import { useDeferredValue } from 'react';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { phoneWords } from './phoneWords.ts';
import { WaitingCall } from './WaitingCall.tsx';
import styles from './WaitingCalls.module.css';

/** The calls that are not on the screen: each stays in sight and can be answered, refused or looked at. */
export function WaitingCalls() {
  const say = useWords(phoneWords);
  // A call that only passes through here on its way to the screen is not drawn twice.
  const calls = useDeferredValue(useDesk((desk) => desk.calls));
  const focus = useDeferredValue(useDesk((desk) => desk.focus));
  const others = calls.filter(({ call }) => call.id !== focus);
  const focusRings = calls.some(({ call, place }) => call.id === focus && place === 'ringing');
  const firstRing = focusRings ? undefined : others.find(({ place }) => place === 'ringing');
  if (others.length === 0) return null;
  return (
    <section aria-label={say('otherCalls')}>
      <ul className={styles.strip}>
        {others.map((call) => (
          <WaitingCall key={call.call.id} call={call} hasKey={call === firstRing} isFirst={call === others[0]} />
        ))}
      </ul>
    </section>
  );
}
