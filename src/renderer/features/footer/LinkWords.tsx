import type { LinkHealth } from '../../../shared/desk/deskState.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './Footer.module.css';
import { footerWords } from './footerWords.ts';

/** The links to centre and telephony, in words, always. */
export function LinkWords() {
  const link = useDesk((desk) => desk.link);
  const { centre } = link;
  const say = useWords(footerWords);
  const isOut = useDesk(({ account }) => account?.state === 'signed-out' || account?.state === 'ended');
  return (
    <>
      {isOut ? (
        <span className={styles.bad}>
          <span className={styles.dotBad} />
          {say('centre.out')}
        </span>
      ) : (
        <span className={centre === 'reconnecting' || centre === 'refused' ? styles.bad : ''}>
          <span className={centre === 'connected' || centre === 'off' ? styles.dot : styles.dotBad} />
          <CentreWords link={link} />
        </span>
      )}
      <span className={centre === 'connected' && link.pbx === 'up' ? '' : styles.bad}>
        <PbxWords link={link} />
      </span>
    </>
  );
}

/** While there is none: since when, and how long until the next attempt. */
function CentreWords({ link: { centre, since, nextTryAt } }: { link: LinkHealth }) {
  const say = useWords(footerWords);
  const { clock } = useFormats();
  const isAway = centre === 'reconnecting' || centre === 'connecting';
  const now = useNow(isAway ? 500 : null);
  const seconds = nextTryAt ? Math.ceil((nextTryAt - now) / 1000) : 0;
  if (!isAway || seconds <= 0) return say(`centre.${centre}`, { clock: clock(now - since) });
  return say(centre === 'reconnecting' ? 'trying' : 'waiting', { clock: clock(now - since), seconds });
}

function PbxWords({ link: { centre, pbx, latencyMs } }: { link: LinkHealth }) {
  const say = useWords(footerWords);
  if (centre === 'off') return say('pbx.down');
  if (centre !== 'connected') return say('pbx.unseen');
  if (pbx !== 'up') return say(`pbx.${pbx}`);
  return latencyMs === null ? say('pbx.upNow') : say('pbx.up', { ms: Math.round(latencyMs) });
}
