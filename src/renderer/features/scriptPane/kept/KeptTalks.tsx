import type { DeskCall } from '../../../../shared/desk/deskState.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useAgentName } from '../../../session/useAgentName.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { scriptWords } from '../scriptWords.ts';
import { useCommandAnswer } from '../useCommandAnswer.ts';
import styles from './KeptTalks.module.css';

/** A conversation that this customer began in another call: one key goes on with it. */
export function KeptTalks({ call }: { call: DeskCall }) {
  return call.customerId === null ? null : <Offer key={call.customerId} call={call} customerId={call.customerId} />;
}

function Offer({ call, customerId }: { call: DeskCall; customerId: string }) {
  const say = useWords(scriptWords);
  const run = useCommand();
  const name = useAgentName();
  const { nearMoment } = useFormats();
  const talks = useCommandAnswer('script.kept', { customerId }, customerId)?.talks ?? [];
  const view = call.script?.view;
  // Once this conversation has gone on by itself, it is the one that counts.
  const [talk] = view && (view.canBack || view.isKept) ? [] : talks;
  const resume = () =>
    talk && void run('script.resume', { callId: call.call.id, from: talk.call, scriptId: talk.scriptId });
  useKeys('script', [{ key: 'I', label: say('resume'), run: resume }], { on: talk !== undefined });
  if (!talk) return null;
  return (
    <div className={styles.offer} role="status">
      <p>
        <b>{say(talk.why === 'kept' ? 'wasKept' : 'wasCut')}</b>{' '}
        {say('resumeAt', { script: talk.title, step: talk.step, agent: name(talk.agent), date: nearMoment(talk.at) })}
      </p>
      <Button size="small" shortcut="I" onClick={resume}>
        {say('resume')}
      </Button>
    </div>
  );
}
