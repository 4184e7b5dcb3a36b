import { useEffect, useRef } from 'react';
import type { LinkedNumber } from '../../../shared/desk/deskState.ts';
import { DialNumber } from '../../session/dial/DialNumber.tsx';
import { hashOf } from '../../session/route.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LinkedLine.module.css';
import { phoneWords } from './phoneWords.ts';
import { useLinkedFacts } from './useLinkedFacts.ts';

/** The number that a link brought: whose it is, and what becomes of it. It waits in sight while a call is on. */
export function LinkedLine() {
  const linked = useDesk((desk) => desk.linked ?? null);
  const isOnCall = useDesk(({ calls }) => calls.some(({ place }) => place !== 'wrap-up'));
  useDialFieldFor(linked, isOnCall);
  if (!linked || (linked.isDialled && !isOnCall)) return null;
  return <Line linked={linked} isOnCall={isOnCall} />;
}

function Line({ linked, isOnCall }: { linked: LinkedNumber; isOnCall: boolean }) {
  const say = useWords(phoneWords);
  const run = useCommand();
  const facts = useLinkedFacts(linked, isOnCall);
  const { number, customerId, name, isDialled, extension } = linked;
  return (
    <section className={styles.line} aria-label={say('linked')} aria-live="polite">
      <p className={styles.words}>
        {isDialled ? (
          <b>{say('linkedKeyIn', { extension: extension ?? '' })}</b>
        ) : (
          <>
            {say('linked')} · <b>{isOnCall ? linked.label : <DialNumber number={number} customerId={customerId} />}</b>
            {name && ' · '}
            {customerId ? <a href={hashOf({ screen: 'customers', id: customerId })}>{name}</a> : name}
            <span className={styles.facts}>{facts.map((fact) => ` · ${fact}`)}</span>
          </>
        )}
      </p>
      <Button size="small" onClick={() => void run('telLink.drop', {})}>
        {say('putAway')}
      </Button>
    </section>
  );
}

/** A number that comes while nothing is on goes to the dial field, where Enter calls it. */
function useDialFieldFor(linked: LinkedNumber | null, isOnCall: boolean): void {
  const { panels } = useSession();
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (!linked || seen.current === linked.id) return;
    seen.current = linked.id;
    if (!isOnCall) panels.open('dial');
  }, [linked, isOnCall, panels]);
}
