import { useEffect, useState } from 'react';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { popWords } from './popWords.ts';

const patienceMs = 150;

/** Said only when the search takes longer than a blink. */
export function Looking() {
  const say = useWords(popWords);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Card label={say('record')}>
      <Unseen as="h1">{say('looking')}</Unseen>
      {isSlow && <p aria-hidden="true">{say('looking')}</p>}
    </Card>
  );
}
