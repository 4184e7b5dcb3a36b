import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AmiPacket } from './amiEvent.ts';
import { createAmiReader, LINE_LIMIT } from './amiReader.ts';

function read(pieces: Uint8Array[]) {
  const heard = { banners: [] as string[], packets: [] as AmiPacket[], broken: [] as string[] };
  const reader = createAmiReader({
    banner: (line) => heard.banners.push(line),
    packet: (packet) => heard.packets.push({ ...packet }),
    broken: (why) => heard.broken.push(why),
  });
  for (const piece of pieces) reader.feed(piece);
  return heard;
}
const bytes = (text: string) => Buffer.from(text, 'utf8');
const session =
  'Asterisk Call Manager/11.0.0\r\n' +
  'Event: Newchannel\r\nCallerIDName: Zoé: «فاطمة» 🐊\r\nChanVariable: A=1\r\nChanVariable: B=2\r\nExten:\r\n\r\n' +
  'Response: Success\nMessage: unix line ends\n\n';

test('a session is read whole: greeting, packets, repeated headers, names of any script', () => {
  expect(read([bytes(session)])).toEqual({
    banners: ['Asterisk Call Manager/11.0.0'],
    packets: [
      { Event: 'Newchannel', CallerIDName: 'Zoé: «فاطمة» 🐊', ChanVariable: ['A=1', 'B=2'], Exten: '' },
      { Response: 'Success', Message: 'unix line ends' },
    ],
    broken: [],
  });
});

test('it makes no difference in which pieces the bytes come', () => {
  const whole = bytes(session);
  fc.assert(
    fc.property(fc.array(fc.nat(whole.length), { maxLength: 40 }), (cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
      const pieces = edges.slice(1).map((to, i) => whole.subarray(edges[i], to));
      expect(read(pieces)).toEqual(read([whole]));
    }),
  );
});

test('whatever comes, reading it never throws', () => {
  fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (pieces) => void read(pieces)));
});

test('a line without end is not gathered for ever', () => {
  const heard = read([bytes('hello\r\n'), bytes('x'.repeat(LINE_LIMIT)), bytes('yy'), bytes('Event: Late\r\n\r\n')]);
  expect(heard.broken).toEqual(['a line without end']);
  expect(heard.packets).toEqual([]);
});

test('a packet without end is not gathered for ever', () => {
  const heard = read([bytes(`hello\r\n${'A: 1\r\n'.repeat(5_000)}`)]);
  expect(heard.broken).toEqual(['a packet without end']);
});

test('a header may have any name', () => {
  const { packets } = read([bytes('hello\r\n__proto__: evil\r\nconstructor: odd\r\n\r\n')]);
  expect(Object.keys(packets[0] ?? {})).toEqual(['__proto__', 'constructor']);
  expect({}).not.toHaveProperty('evil');
});
