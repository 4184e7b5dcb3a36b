import { useEffect } from 'react';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Unseen } from '../../ui/Unseen.tsx';
import { phoneWords } from './phoneWords.ts';

const plainTitle = 'Crocdesk';

/** Says a ring aloud once, and in the title of a window that lies behind others. */
export function RingAnnouncer() {
  const say = useWords(phoneWords);
  const ringing = useDesk(({ calls }) => calls.find(({ place }) => place === 'ringing') ?? null);
  const name = ringing && (ringing.popped.card?.name ?? ringing.remoteLabel ?? say('withheld'));
  useEffect(() => {
    document.title = name ? `${say('titleRinging', { name: name.slice(0, 80) })} · ${plainTitle}` : plainTitle;
  }, [name, say]);
  return (
    <Unseen>
      <span role="alert">
        {name && say('ringFrom', { name: name.slice(0, 200), queue: ringing?.queueLabel ?? '' })}
      </span>
    </Unseen>
  );
}
