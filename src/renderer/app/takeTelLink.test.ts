import { expect, test } from 'vitest';
import { telLinkIn } from './takeTelLink.ts';

test.each([
  ['', null],
  ['?tell=1', null],
  ['?tel=tel%3A%2B33142685300', 'tel:+33142685300'],
  ['?tel=tel:+33142685300', 'tel:+33142685300'],
  ['?again=1&tel=tel%3A01%252042', 'tel:01%2042'],
  ['?tel=0142685300', 'tel:0142685300'],
  ['?tel=sip%3A101', 'sip:101'],
  ['?tel=', 'tel:'],
  ['?tel=%E0%A4', 'tel:%E0%A4'],
])('the address %s brings the link %s', (search, link) => expect(telLinkIn(search)).toBe(link));
