import { expect, test } from 'vitest';
import type { Call } from '../../../shared/call/call.ts';
import { rehearseSwitchboard } from './rehearseSwitchboard.ts';

/** Each word of docs/webhook.md, with what it means: a phone rang, none did yet, an agent dialled, somebody had answered. */
const causes = [
  ['normalClearing', 'unknown', 'unknown', 'unknown', 'answered'],
  ['cancel', 'missed', 'abandoned', 'no-answer', 'answered'],
  ['busy', 'busy', 'busy', 'busy', 'answered'],
  ['noAnswer', 'no-answer', 'no-answer', 'no-answer', 'answered'],
  ['congestion', 'congestion', 'congestion', 'congestion', 'answered'],
  ['notFound', 'unallocated', 'unallocated', 'unallocated', 'answered'],
  ['forwarded', 'unknown', 'unknown', 'unknown', 'answered'],
] as const;

const outcomeOf = (call: Call | undefined) => call && 'outcome' in call && call.outcome;
const out = (event: string, rest = '') =>
  `event=${event}&callId=p1&from=33142000100&to=33612345678&direction=out&user=Bruno${rest}`;

test.each(causes)('%s: the phone rang, none rang yet, an agent dialled, or it was answered', (cause, ...meanings) => {
  const [rang, waited, dialled, answered] = meanings;
  const endsAs = (before: (floor: ReturnType<typeof rehearseSwitchboard>) => void, ends: string) => {
    const floor = rehearseSwitchboard();
    before(floor);
    floor.push(ends);
    floor.clock.pass(5_001);
    expect(floor.board.calls()).toEqual([]);
    return outcomeOf(floor.call());
  };
  const hangup = `event=hangup&callId=p1&cause=${cause}`;
  expect(endsAs(({ inbound }) => inbound('newCall', '&user=Bruno'), hangup)).toBe(rang);
  expect(endsAs(({ inbound }) => inbound('newCall', '&queue=service'), hangup)).toBe(waited);
  expect(endsAs(({ push }) => push(out('newCall')), hangup)).toBe(dialled);
  for (const begin of [() => out('newCall'), () => out('newCall').replace('direction=out', 'direction=in')]) {
    const talks = ({ push }: ReturnType<typeof rehearseSwitchboard>) => {
      push(begin());
      push('event=answer&callId=p1&user=Bruno');
    };
    expect(endsAs(talks, hangup)).toBe(answered);
  }
});

test('a word is understood however a PBX spells it, and one of its own invention says nothing', () => {
  for (const [spelt, outcome] of [
    ['NO_ANSWER', 'no-answer'],
    ['not-found', 'unallocated'],
    ['Busy', 'busy'],
    ['user_went_home', 'unknown'],
    ['', 'unknown'],
  ] as const) {
    const { inbound, call } = rehearseSwitchboard();
    inbound('newCall', '&user=Bruno');
    inbound('hangup', `&cause=${spelt}`);
    expect(outcomeOf(call()), spelt).toBe(outcome);
  }
});
