import type { DeskCall, ScriptOnScreen } from '../../../shared/desk/deskState.ts';
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
}

/** One step: what kind it is, the words, what can be answered, and the way on. */
export function StepBody({ call, script: { view }, replies, digitsTaken }: StepBodyProps) {
  const hasDigits = !digitsTaken;
  const hasEnter = call.place !== 'wrap-up' || call.disposition === null;
  const { goOn, needed } = useGoOn(view, replies);
  return (
    <>
      <SayWords view={view} />
      {view.choices.length > 0 && <Choices view={view} hasDigits={hasDigits} onChoose={replies.next} />}
      {view.ticks.length > 0 && <Ticks view={view} hasDigits={hasDigits} onTick={replies.answer} />}
      {view.fields.length > 0 && (
        <StepFields view={view} answers={replies.answers} needed={needed?.key ?? null} onEnter={goOn} />
      )}
      {view.act && <ActButton act={view.act} stepId={view.stepId} callId={call.call.id} onDone={replies.answer} />}
      {view.isEnd && <EndNote call={call} view={view} />}
      <StepNav view={view} replies={replies} needed={needed?.label ?? null} hasEnter={hasEnter} onNext={goOn} />
      <Aids view={view} />
    </>
  );
}
