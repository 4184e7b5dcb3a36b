import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTelLink } from './telLink.ts';

const global = (number: string, extension: string | null = null) => ({ number, extension, network: null });

test.each([
  ['tel:+33142685300', global('+33142685300')],
  ['TEL:+33-1-42.68.53(00)', global('+33142685300')],
  ['tel:0142685300', global('0142685300')],
  ['tel:01%2042%2068%2053%2000', global('0142685300')],
  ['tel:+33142685300;ext=204', global('+33142685300', '204')],
  ['tel:+33142685300;EXT=2-04', global('+33142685300', '204')],
  ['tel:42685300;phone-context=+33-1', global('+33142685300')],
  ['tel:7042;phone-context=Example.com', { number: '7042', extension: null, network: 'example.com' }],
  ['tel:7042;ext=1;phone-context=pbx.example.com', { number: '7042', extension: '1', network: 'pbx.example.com' }],
])('the link %s is understood', (link, read) => expect(readTelLink(link)).toEqual(read));

test.each([
  '',
  'tel:',
  'tel:+',
  'tel:()',
  'tel://0142685300',
  '0142685300',
  ' tel:0142685300',
  'sip:0142685300@example.com',
  'callto:0142685300',
  'javascript:alert(1)',
  'tel:*21*0612345678#',
  'tel:%2A21%2A0612345678%23',
  'tel:0142685300#',
  'tel:0x8F',
  'tel:Claire',
  'tel:++33142685300',
  'tel:33+142685300',
  'tel:+33142685300;isub=12',
  'tel:+33142685300;ext=',
  'tel:+33142685300;ext=()',
  'tel:+33142685300;ext=12;ext=13',
  'tel:+33142685300;ext=1*2',
  'tel:+33142685300;phone-context=+33',
  'tel:7042;phone-context=',
  'tel:7042;phone-context=+',
  'tel:7042;phone-context=-example',
  'tel:7042;phone-context=+33;phone-context=+44',
  'tel:+33142685300,,204',
  'tel:+33142685300 --data /tmp',
  'tel:+33142685300"',
  'tel:+3314268\n5300',
  'tel:%E0%A4%A',
  'tel:+33142685300%00',
  'tel:٠١٤٢٦٨٥٣٠٠',
  `tel:${'1'.repeat(300)}`,
])('%j is refused: nothing is guessed', (link) => expect(readTelLink(link)).toBeNull());

const separators = fc.array(fc.constantFrom('-', '.', '(', ')', '%20', ''), { minLength: 3, maxLength: 15 });
const digits = fc.stringMatching(/^[1-9]\d{2,14}$/);
const dressed = (number: string, between: readonly string[]) =>
  [...number].map((digit, i) => digit + (between[i % between.length] ?? '')).join('');

test('separators are for the eye: whatever stands between the digits, the number is the same', () => {
  fc.assert(
    fc.property(
      digits,
      fc.boolean(),
      separators,
      fc.option(fc.stringMatching(/^\d{1,6}$/)),
      (number, plus, between, ext) => {
        const sign = plus ? '+' : '';
        const link = `tel:${sign}${dressed(number, between)}${ext === null ? '' : `;ext=${ext}`}`;
        expect(readTelLink(link)).toEqual(global(sign + number, ext));
      },
    ),
  );
});

test('whatever somebody writes in a link, only digits and a leading plus come out of it', () => {
  const near = fc.stringMatching(/^tel:[+\d\-.()%;=a-z*# ]{0,40}$/);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `tel:${text}`),
        near,
      ),
      (text) => {
        const read = readTelLink(text);
        if (read === null) return;
        expect(read.number).toMatch(/^\+?\d+$/);
        expect(read.extension ?? '0').toMatch(/^\d+$/);
        expect(text.toLowerCase().startsWith('tel:')).toBe(true);
      },
    ),
  );
});
