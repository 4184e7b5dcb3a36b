import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call as callShape } from '../../../shared/call/call.ts';
import { readPush } from './readPush.ts';
import { rehearseSwitchboard } from './rehearseSwitchboard.ts';

/** Pushes about few calls, in any order, with anything in them: the worst PBX there is. */
const anyPush = fc
  .record({
    event: fc.constantFrom('newCall', 'answer', 'hangup'),
    callId: fc.constantFrom('a', 'b', 'c'),
    origCallId: fc.constantFrom('', 'a', 'b'),
    from: fc.constantFrom('33612345678', 'anonymous', '101', 'x'),
    to: fc.constantFrom('33142000100', '102', ''),
    direction: fc.constantFrom('in', 'out'),
    'user[]': fc.constantFrom('', 'Amina Benali', 'Bruno', 'nobody', 'voicemail', '555'),
    cause: fc.constantFrom('', 'normalClearing', 'busy', 'cancel', 'noAnswer', 'forwarded', '?'),
    queue: fc.constantFrom('', 'service'),
  })
  .map((fields) => new URLSearchParams(fields).toString());

test('whatever is pushed in whatever order, every call is a call, and every one ends', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyPush, fc.nat(20_000)), { maxLength: 40 }), (pushes) => {
      const { push, clock, calls, board } = rehearseSwitchboard();
      for (const [text, ms] of pushes) {
        push(text);
        clock.pass(ms);
      }
      for (const call of [...calls(), ...board.calls()]) expect(callShape.safeParse(call).success).toBe(true);
      clock.pass(86_400_000);
      expect(board.calls()).toEqual([]);
      for (const call of calls()) expect('endedAt' in call).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** How many bodies are thrown at it; a longer run is asked for by this variable. */
const BODIES = Number(process.env.WEBHOOK_BODIES ?? 2_000);

test('what is no push changes no call, however much of it there is', () => {
  const { inbound, board } = rehearseSwitchboard();
  inbound('newCall', '&user=Bruno', 'a');
  inbound('answer', '&user=Bruno', 'a');
  inbound('newCall', '&user=Bruno', 'b');
  const before = board.calls();
  const spoilt = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.json(),
    anyPush.map((text) => text.replace('callId=', 'call=')),
    anyPush.map((text) => text.replace('event=', 'event=x')),
    fc.tuple(anyPush, fc.nat(300)).map(([text, at]) => `${text.slice(0, Math.min(at, text.indexOf('&')))}`),
    fc
      .tuple(anyPush, fc.string({ minLength: 1 }))
      .map(([text, more]) => `${text}&callId=${encodeURIComponent(`z${more}`)}`),
  );
  fc.assert(
    fc.property(spoilt, fc.constantFrom('form' as const, 'json' as const), (text, kind) => {
      const read = readPush(text, kind);
      if (read.ok && read.value) board.hear(read.value);
      expect(board.calls()).toEqual(before);
    }),
    { numRuns: BODIES },
  );
});
