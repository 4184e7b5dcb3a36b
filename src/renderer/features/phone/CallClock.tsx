import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useNow } from '../../session/useNow.ts';
import styles from './CallState.module.css';
import type { CallPhase } from './callPhase.ts';

interface CallClockProps {
  clock: NonNullable<CallPhase['clock']>;
  /** Beside small words. */
  isSmall?: boolean;
}

/** Runs by itself, so that nothing around it is drawn again each second. */
export function CallClock({ clock, isSmall = false }: CallClockProps) {
  const formats = useFormats();
  const now = useNow(250);
  const offsetMs = useDesk(({ link }) => link.offsetMs);
  const ms = 'since' in clock ? now + offsetMs - clock.since : Math.ceil((clock.until - now) / 1000) * 1000;
  return (
    <time className={isSmall ? styles.smallClock : styles.clock} role="timer">
      {formats.clock(ms)}
    </time>
  );
}
