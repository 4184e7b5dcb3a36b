import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import type { OpenCall } from '../openCall.ts';
import { withShown } from '../openCall.ts';
import { asMeant } from '../pop/asMeant.ts';
import type { Workplace } from '../workplace.ts';
import { arrive, faceOf, settled } from './arrive.ts';
import { leave } from './leave.ts';
import { placeOf } from './placeOf.ts';
import { story } from './story.ts';
import { takeBaton } from './takeBaton.ts';

/** A call has changed: it comes to this desk, changes its place on it, or leaves it. `event` is null for a snapshot. */
export function receiveCall(w: Workplace, call: Call, event: CallEvent | null): void {
  const { agent } = w.link.health();
  if (agent === null) return;
  const place = placeOf(call, agent);
  if (place !== 'gone') w.afterPop.run(call.id);
  const open = w.board.get(call.id);
  if (open && place === 'gone') return leave(w, open, call, event);
  if (open) return move(w, open, call, place as Place, event);
  if (place !== 'gone') come(w, call, place, agent, event);
}

type Place = Exclude<DeskCall['place'], 'wrap-up'>;

function come(w: Workplace, call: Call, place: Place, agent: string, event: CallEvent | null): void {
  w.saver.rest();
  const rangAt = place === 'ringing' && event?.type === 'offered' ? event.at : null;
  if (rangAt !== null && !w.batons.has(call.id))
    return showFace(w, { ...faceOf(w, call, place, agent), rangAt }, event);
  const open = { ...asMeant(w, takeBaton(w, arrive(w, call, place, agent))), rangAt };
  void w.board.put(open, ...story(w, event), ...stepLine(w, open));
  if (place === 'dialling') w.cell.set({ focus: call.id });
}

/** Who calls goes to the page alone; the rest once that is painted, or was not in time. */
function showFace(w: Workplace, face: OpenCall, event: CallEvent | null): void {
  void w.board.put(withShown(face, { isArriving: true }), ...story(w, event));
  const { id } = face.shown.call;
  w.afterPop.wait(id, () => {
    const open = w.board.get(id);
    if (!open?.shown.isArriving) return;
    const whole = withShown(settled(w, open), { isArriving: false });
    void w.board.put(whole, ...stepLine(w, whole));
  });
}

function move(w: Workplace, open: OpenCall, call: Call, place: Place, event: CallEvent | null): void {
  const { shown } = open;
  if (call === shown.call && place === shown.place) return;
  const back = shown.place === 'wrap-up' ? { wrapUp: null } : {};
  const taken = place === 'talking' && shown.place !== 'talking';
  const moved = { ...withShown(open, { call, place, ...back }), closesAt: null };
  void w.board.put(taken ? fromAnswer(w, moved) : moved, ...story(w, event));
  if (taken) w.cell.set({ focus: call.id });
}

/** Time at the first step counts from the answer, not from the ring. */
function fromAnswer(w: Workplace, open: OpenCall): OpenCall {
  const run = open.runs.at(-1);
  const [first, ...more] = run?.trail ?? [];
  if (!run || !first || more.length > 0) return open;
  const now = w.clock.now();
  const restarted = { ...run, startedAt: now, phaseAt: now, trail: [{ ...first, at: now }] };
  const script = open.shown.script && {
    ...open.shown.script,
    view: { ...open.shown.script.view, enteredAt: now, phaseAt: now },
  };
  return { ...withShown(open, { script }), runs: [...open.runs.slice(0, -1), restarted] };
}

function stepLine(w: Workplace, { shown }: OpenCall): StoryLine[] {
  const view = shown.script?.view;
  return view ? [{ at: w.clock.now(), kind: 'step', what: view.stepId, text: view.title }] : [];
}
