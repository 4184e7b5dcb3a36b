import { useEffect } from 'react';
import type { DeskCall, DeskState } from '../../../shared/desk/deskState.ts';
import { useDeskLater } from '../../session/useDeskLater.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Unseen } from '../../ui/Unseen.tsx';
import { phoneWords } from './phoneWords.ts';

const plainTitle = 'Crocdesk';
/** The title of a window is told to the whole system: that waits until the record is painted. */
const titleAfterMs = 50;

const ringingIn = ({ calls }: DeskState) => calls.find(({ place }) => place === 'ringing');
/** An empty name is a withheld number. */
const callerOf = (ringing: DeskCall | undefined) =>
  ringing ? (ringing.popped.card?.name ?? ringing.remoteLabel ?? '') : null;
const callerIn = (desk: DeskState) => callerOf(ringingIn(desk));
const queueIn = (desk: DeskState) => ringingIn(desk)?.queueLabel ?? '';

/** Says a ring aloud once, and in the title of a window that lies behind others. */
export function RingAnnouncer() {
  const say = useWords(phoneWords);
  const caller = useDeskLater(callerIn);
  const queue = useDeskLater(queueIn);
  const name = caller === '' ? say('withheld') : caller;
  useEffect(() => {
    const title = name === null ? plainTitle : `${say('titleRinging', { name: name.slice(0, 80) })} · ${plainTitle}`;
    const timer = setTimeout(() => {
      document.title = title;
    }, titleAfterMs);
    return () => clearTimeout(timer);
  }, [name, say]);
  return (
    <Unseen>
      <span role="alert">{name !== null && say('ringFrom', { name: name.slice(0, 200), queue })}</span>
    </Unseen>
  );
}
