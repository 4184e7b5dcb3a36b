import { IconArrowsLeftRight, IconNote, IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react';
import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { DialNumber } from '../../../session/dial/DialNumber.tsx';
import { hashOf } from '../../../session/route.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { logWords } from '../logWords.ts';
import { useCallerName } from '../useCallerName.ts';
import styles from './LogTable.module.css';

const icons = { inbound: IconPhoneIncoming, outbound: IconPhoneOutgoing, internal: IconArrowsLeftRight };

/** Which way the call went, with whom, and their number. */
export function WhoCell({ call }: { call: LoggedCall }) {
  const say = useWords(logWords);
  const { name, number } = useCallerName(call);
  const Icon = icons[call.direction];
  return (
    <div className={styles.who}>
      <Icon size={18} stroke={1.7} role="img" aria-label={say(`oneDirection.${call.direction}`)} />
      <span className={styles.two}>
        <a href={hashOf({ screen: 'calls', id: call.id })} className={styles.name} tabIndex={-1}>
          {name}
        </a>
        {call.number && (
          <small>
            <DialNumber number={call.number} customerId={call.customerId} isInList>
              {number ? undefined : say('callBack')}
            </DialNumber>
          </small>
        )}
      </span>
      {call.hasNotes && (
        <IconNote size={16} stroke={1.7} role="img" aria-label={say('hasNotes')} className={styles.note} />
      )}
    </div>
  );
}
