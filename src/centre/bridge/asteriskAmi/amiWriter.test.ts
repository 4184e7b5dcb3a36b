import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amiText } from './amiWriter.ts';

test('an action is one header a line, and an empty line', () => {
  expect(amiText({ Action: 'Hangup', Channel: 'PJSIP/agent1-00000001', Cause: 16, Reason: undefined })).toBe(
    'Action: Hangup\r\nChannel: PJSIP/agent1-00000001\r\nCause: 16\r\n\r\n',
  );
});

test('no value can begin a header of its own', () => {
  const nasty = fc
    .array(fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\0', 'Action: Originate', 'x', ' '))
    .map((a) => a.join(''));
  fc.assert(
    fc.property(nasty, (value) => {
      const lines = amiText({ Action: 'Hangup', Channel: value }).split(/[\r\n\u2028]+/);
      expect(lines).toHaveLength(3);
      expect(lines[0]).toBe('Action: Hangup');
      expect(lines[1]).toMatch(/^Channel: /);
    }),
  );
});
