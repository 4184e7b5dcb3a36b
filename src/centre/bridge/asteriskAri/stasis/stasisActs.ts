import type { Result } from '../../../../shared/lib/result.ts';
import { done } from '../../../../shared/lib/result.ts';
import type { AriQuestion, AriRest } from '../ariRest.ts';

export type Act = Promise<Result<Record<string, never>>>;

export interface PhoneCall {
  /** The id that the new leg shall have. */
  id: string;
  /** `PJSIP/agent1` */
  endpoint: string;
  /** Whom the phone shows. */
  callerId: string | undefined;
  timeoutSeconds: number;
}

/** What can be done to channels that are ours, in words. */
export interface StasisActs {
  ring(channel: string): Act;
  answer(channel: string): Act;
  /** By itself, or as if it had never been here: the dialplan goes on, at another place if one is named. */
  goOn(channel: string, place?: { context: string; extension: string }): Act;
  hangUp(channel: string, reason?: 'normal' | 'rejected'): Act;
  startMusic(channel: string): Act;
  stopMusic(channel: string): Act;
  makeBridge(bridge: string): Act;
  endBridge(bridge: string): Act;
  join(bridge: string, ...channels: string[]): Act;
  takeOut(bridge: string, channel: string): Act;
  /** Comes back to this application when it is answered, with these words. */
  dialForUs(call: PhoneCall, words: readonly string[], originator: string): Act;
  /** Goes on in the dialplan when it is answered. */
  dialInto(call: PhoneCall, context: string, extension: string): Act;
  mute(channel: string): Act;
  unmute(channel: string): Act;
  /** Of any channel or bridge: a recording needs no application to be paused. */
  pauseRecording(recording: string): Act;
  resumeRecording(recording: string): Act;
  press(channel: string, digits: string): Act;
}

export function createStasisActs(rest: AriRest, app: string): StasisActs {
  const act = async (question: AriQuestion): Act => {
    const answer = await rest.ask(question);
    return answer.ok ? done({}) : answer;
  };
  const post = (path: string[], query?: AriQuestion['query']) => act({ method: 'POST', path, ...(query && { query }) });
  const remove = (path: string[], query?: AriQuestion['query']) =>
    act({ method: 'DELETE', path, ...(query && { query }) });
  const on = (channel: string, what: string) => ['channels', channel, what];
  const phone = ({ id, endpoint, callerId, timeoutSeconds }: PhoneCall) => ({
    channelId: id,
    endpoint,
    callerId,
    timeout: timeoutSeconds,
  });
  return {
    ring: (channel) => post(on(channel, 'ring')),
    answer: (channel) => post(on(channel, 'answer')),
    goOn: (channel, place) => post(on(channel, 'continue'), place && { ...place, priority: 1 }),
    hangUp: (channel, reason = 'normal') => remove(['channels', channel], { reason }),
    startMusic: (channel) => post(on(channel, 'moh')),
    stopMusic: (channel) => remove(on(channel, 'moh')),
    makeBridge: (bridge) => post(['bridges', bridge], { type: 'mixing', name: bridge }),
    endBridge: (bridge) => remove(['bridges', bridge]),
    join: (bridge, ...channels) => post(['bridges', bridge, 'addChannel'], { channel: channels.join() }),
    takeOut: (bridge, channel) => post(['bridges', bridge, 'removeChannel'], { channel }),
    dialForUs: (call, words, originator) =>
      post(['channels'], { ...phone(call), app, appArgs: words.join(), originator }),
    dialInto: (call, context, extension) => post(['channels'], { ...phone(call), context, extension, priority: 1 }),
    mute: (channel) => post(on(channel, 'mute'), { direction: 'in' }),
    unmute: (channel) => remove(on(channel, 'mute'), { direction: 'in' }),
    pauseRecording: (recording) => post(['recordings', 'live', recording, 'pause']),
    resumeRecording: (recording) => remove(['recordings', 'live', recording, 'pause']),
    press: (channel, digits) => post(on(channel, 'dtmf'), { dtmf: digits }),
  };
}

/** One after the other, as far as they succeed. */
export async function inOrder(...steps: (() => Act)[]): Act {
  for (const step of steps) {
    const answer = await step();
    if (!answer.ok) return answer;
  }
  return done({});
}
