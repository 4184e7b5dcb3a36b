import { useStore } from 'zustand';
import type { DeskCall, ScriptOnScreen } from '../../../shared/desk/deskState.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { ActButton } from './ActButton.tsx';
import { Aids } from './Aids.tsx';
import { Choices } from './Choices.tsx';
import { EndNote } from './EndNote.tsx';
import { SayWords } from './SayWords.tsx';
import { StepFields } from './StepFields.tsx';
import { StepNav } from './StepNav.tsx';
import { Ticks } from './Ticks.tsx';
import { useGoOn } from './useGoOn.ts';
import type { Replies } from './useReplies.ts';

interface StepBodyProps {
  call: DeskCall;
  script: ScriptOnScreen;
  replies: Replies;
  digitsTaken: boolean;
  hasObjections: boolean;
}

/** One step: what kind it is, the words, what can be answered, and the way on. */
export function StepBody({ call, script: { view }, replies, digitsTaken, hasObjections }: StepBodyProps) {
  const hasDigits = !digitsTaken;
  const isHangingUp = useStore(useSession().hangingUp, ({ callId }) => callId === call.call.id);
  // From the key that hangs up until the line is free, Enter is meant for the end of the call.
  const hasEnter = call.place === 'wrap-up' ? call.disposition === null : !isHangingUp;
  const { goOn, needed } = useGoOn(view, replies);
  const yesNoHasDigits = hasDigits && view.choices.length === 0 && view.ticks.length === 0;
  return (
    <>
      <SayWords view={view} />
      {view.choices.length > 0 && <Choices view={view} hasDigits={hasDigits} onChoose={replies.next} />}
      {view.ticks.length > 0 && <Ticks view={view} hasDigits={hasDigits} onTick={replies.answer} />}
      {view.fields.length > 0 && (
        <StepFields
          view={view}
          answers={replies.answers}
          needed={needed?.key ?? null}
          onEnter={goOn}
          hasDigits={yesNoHasDigits}
        />
      )}
      {view.act && (
        <ActButton act={view.act} stepId={view.stepId} callId={call.call.id} onDone={replies.answer} onGoOn={goOn} />
      )}
      {view.isEnd && <EndNote call={call} view={view} />}
      <StepNav
        view={view}
        replies={replies}
        needed={needed?.label ?? null}
        hasEnter={hasEnter}
        onNext={goOn}
        hasObjections={hasObjections}
      />
      <Aids view={view} />
    </>
  );
}
