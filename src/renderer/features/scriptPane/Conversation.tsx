import { useMemo, useState } from 'react';
import type { DeskCall, ScriptOnScreen } from '../../../shared/desk/deskState.ts';
import { indexWords } from '../../../shared/script/findByWords.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { StepFinder } from './finder/StepFinder.tsx';
import { KeptTalks } from './kept/KeptTalks.tsx';
import { ObjectionPalette } from './objections/ObjectionPalette.tsx';
import { Riposte } from './objections/Riposte.tsx';
import { PhaseBar } from './PhaseBar.tsx';
import { StepBody } from './StepBody.tsx';
import { scriptWords } from './scriptWords.ts';
import { useCommandAnswer } from './useCommandAnswer.ts';
import type { Replies } from './useReplies.ts';

interface ConversationProps {
  call: DeskCall;
  script: ScriptOnScreen;
  replies: Replies;
  digitsTaken: boolean;
}

/** A script under way: where it stands, the step or the riposte, and the ways aside. */
export function Conversation({ call, script, replies, digitsTaken }: ConversationProps) {
  const say = useWords(scriptWords);
  const { view } = script;
  const callId = call.call.id;
  const steps = usePanel('steps');
  const palette = usePanel('objections');
  const about = `${view.scriptId} ${view.version} ${view.lang} ${call.customerId}`;
  const objections = useCommandAnswer('objection.list', { callId }, about)?.objections ?? null;
  // Made as soon as the list is there: the palette opens without it being made.
  const index = useMemo(() => (objections ?? []).map(({ label, words }) => indexWords(label, words)), [objections]);
  /** As long as nobody knows, yes: what is typed after the key must find a field, not the keys of the call. */
  const hasObjections = objections?.length !== 0;
  useKeys('script', [{ key: 'O', label: say('objection'), run: palette.toggle }], { on: hasObjections });
  const [raising, setRaising] = useState<string | null>(null);
  /** The palette stays until its riposte takes its place: no frame is spent on the step in between. */
  const raise = async (key: string) => {
    if (raising !== null) return;
    setRaising(key);
    await replies.raise(key);
    setRaising(null);
    palette.close();
  };
  const isAnswered = raising !== null && view.riposte?.key === raising;
  return (
    <>
      <KeptTalks call={call} />
      <PhaseBar view={view} onJump={replies.jump} />
      {steps.isOpen && <StepFinder callId={callId} script={about} onJump={replies.jump} onClose={steps.close} />}
      {palette.isOpen && hasObjections && !isAnswered && (
        <ObjectionPalette
          objections={objections}
          index={index}
          lang={view.lang}
          onRaise={(key) => void raise(key)}
          onClose={palette.close}
        />
      )}
      {view.riposte ? (
        <Riposte key={view.riposte.key} view={view} riposte={view.riposte} replies={replies} hasDigits={!digitsTaken} />
      ) : (
        <StepBody
          key={view.stepId}
          call={call}
          script={script}
          replies={replies}
          digitsTaken={digitsTaken}
          hasObjections={hasObjections}
        />
      )}
    </>
  );
}
