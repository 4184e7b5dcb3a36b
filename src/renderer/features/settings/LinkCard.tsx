import { hashOf } from '../../session/route.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './settingsWords.ts';

/** The centre and its telephony, in words. */
export function LinkCard() {
  const say = useWords(settingsWords);
  const { nearMoment, count } = useFormats();
  const { centre, pbx, latencyMs, since, agent, capabilities } = useDesk((desk) => desk.link);
  const able = capabilities.map((capability) => say(`capability.${capability}`)).join(', ');
  return (
    <Card title={say('link')}>
      <dl className={styles.facts}>
        <dt>{say('centre')}</dt>
        <dd>
          <Chip tone={centre === 'connected' ? 'good' : centre === 'refused' ? 'bad' : 'warn'}>
            {say(`centreIs.${centre}`)}
          </Chip>
        </dd>
        <dt>{say('since')}</dt>
        <dd>{nearMoment(since)}</dd>
        <dt>{say('pbx')}</dt>
        <dd>
          <Chip tone={pbx === 'up' ? 'good' : pbx === 'down' ? 'bad' : 'warn'}>{say(`pbxIs.${pbx}`)}</Chip>
        </dd>
        <dt>{say('latency')}</dt>
        <dd>{latencyMs === null ? say('unknown') : say('latencyIs', { ms: count(latencyMs) })}</dd>
        <dt>{say('agent')}</dt>
        <dd>{agent ?? say('unknown')}</dd>
        <dt>{say('can')}</dt>
        <dd>{able || say('canNothing')}</dd>
      </dl>
      <p className={styles.further}>
        <a href={hashOf({ screen: 'settings', page: 'telephony' })}>{say('setUpTelephony')}</a>
      </p>
    </Card>
  );
}
