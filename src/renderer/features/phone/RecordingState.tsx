import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { CallClock } from './CallClock.tsx';
import { phoneWords } from './phoneWords.ts';
import styles from './RecordingState.module.css';
import { useAllowed } from './useAllowed.ts';

const KEY = 'D';

/** Whether what is said is recorded, in words: nobody reads a card number into a recording. Nothing where nobody records. */
export function RecordingState({ call }: { call: DeskCall }) {
  const say = useWords(phoneWords);
  const { recording } = call.call;
  if (!recording || call.place === 'wrap-up') return null;
  const isPaused = recording.state === 'paused';
  return (
    <div className={`${styles.recording} ${isPaused ? styles.paused : ''}`}>
      <span role="status">{say(isPaused ? 'recordingPaused' : 'recordingOn')}</span>
      {isPaused && <CallClock clock={{ since: recording.since }} isSmall />}
      <PauseButton call={call} isPaused={isPaused} />
    </div>
  );
}

/** Only where this telephony can. */
function PauseButton({ call, isPaused }: { call: DeskCall; isPaused: boolean }) {
  const say = useWords(phoneWords);
  const run = useCommand();
  const isAllowed = useAllowed(call).includes(isPaused ? 'record-resume' : 'record-pause');
  const { id: callId } = call.call;
  const label = say(isPaused ? 'resumeRecording' : 'pauseRecording');
  const press = () => void run(isPaused ? 'call.resumeRecording' : 'call.pauseRecording', { callId });
  useKeys('call', [{ key: KEY, label, run: press }], { on: isAllowed });
  if (!isAllowed) return null;
  return (
    <Button size="small" look={isPaused ? 'primary' : 'plain'} shortcut={KEY} aria-label={label} onClick={press}>
      <span className={isPaused ? undefined : styles.word}>{say(isPaused ? 'resume' : 'pause')}</span>
    </Button>
  );
}
