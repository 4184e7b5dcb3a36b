import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Footer.module.css';
import { footerWords } from './footerWords.ts';

/** The links to centre and telephony, in words. */
export function LinkWords() {
  const say = useWords(footerWords);
  const { clock } = useFormats();
  const { centre, pbx, latencyMs, since } = useDesk(({ link }) => link);
  const isGood = centre === 'connected' && pbx === 'up';
  const now = useNow(centre === 'reconnecting' ? 1000 : null);
  const telephony =
    pbx === 'up'
      ? latencyMs === null
        ? say('pbx.upNow')
        : say('pbx.up', { ms: Math.round(latencyMs) })
      : say(`pbx.${pbx}`);
  const dot = centre === 'connected' || centre === 'off' ? styles.dot : styles.dotBad;
  return (
    <>
      <span className={centre === 'reconnecting' || centre === 'refused' ? styles.bad : ''}>
        <span className={dot} />
        {say(`centre.${centre}`, { clock: clock(now - since) })}
      </span>
      {centre === 'connected' && <span className={isGood ? '' : styles.bad}>{telephony}</span>}
    </>
  );
}
