import { useDeferredValue } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DeskCall, DeskState } from '../../../shared/desk/deskState.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { phoneWords } from './phoneWords.ts';
import { WaitingCall } from './WaitingCall.tsx';
import styles from './WaitingCalls.module.css';

const othersIn = ({ calls, focus }: DeskState): DeskCall[] => calls.filter(({ call }) => call.id !== focus);
const doesFocusRing = ({ calls, focus }: DeskState): boolean =>
  calls.length > 1 && calls.some(({ call, place }) => call.id === focus && place === 'ringing');

/** The calls that are not on the screen: each stays in sight and can be answered, refused or looked at. */
export function WaitingCalls() {
  const say = useWords(phoneWords);
  // A call that only passes through here on its way to the screen is not drawn twice.
  const others = useDeferredValue(useDesk(useShallow(othersIn)));
  const focusRings = useDesk(doesFocusRing);
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
