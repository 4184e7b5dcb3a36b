import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useFormats } from '../../../session/useFormats.ts';
import styles from './LogTable.module.css';

/** The day, and the time below it. */
export function WhenCell({ call }: { call: LoggedCall }) {
  const { nearDay, time } = useFormats();
  return (
    <time dateTime={new Date(call.startedAt).toISOString()} className={styles.two}>
      <span>{time(call.startedAt)}</span>
      <small>{nearDay(call.startedAt)}</small>
    </time>
  );
}
