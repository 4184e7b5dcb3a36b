import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importedCustomer } from '../../../test/importedCustomer.ts';
import type { DeskStore } from './deskStore.ts';
import { openStore } from './openStore.ts';

const LONG = 'Très long '.repeat(1_000);
const folder = mkdtempSync(join(tmpdir(), 'crocdesk-'));
let store: DeskStore;

beforeAll(async () => {
  store = openStore(join(folder, 'desk.db'), { clock: { now: () => 0 } });
  await store.writes.importCustomers(
    [
      importedCustomer({
        id: 'claire',
        ref: '48 2913',
        firstName: 'Claire',
        lastName: 'Dupont',
        numbers: ['06 39 98 45 67', '01 99 00 12 34'],
      }),
      importedCustomer({
        id: 'zoe',
        firstName: 'Zoé',
        lastName: "O'Neil",
        numbers: ['+212 660-001122'],
        country: 'MA',
      }),
      importedCustomer({ id: 'amrani', firstName: 'Salma', lastName: 'El Amrani' }),
      importedCustomer({ id: 'li', firstName: 'Wei', lastName: 'Li' }),
      importedCustomer({ id: 'lise', firstName: 'Lise', lastName: 'Cœurdevey' }),
      importedCustomer({ id: 'firm', kind: 'company', company: 'L’Atelier de Ménuiserie & Fils' }),
      importedCustomer({
        id: 'html',
        firstName: '<img src=x onerror=alert(1)>',
        lastName: '"; DROP TABLE customer; --',
      }),
      importedCustomer({ id: 'long', firstName: LONG, lastName: 'Ultime' }),
      importedCustomer({ id: 'arabic', firstName: 'فاطمة', lastName: 'الزهراء' }),
      ...Array.from({ length: 25 }, (_, i) =>
        importedCustomer({ id: `many-${i}`, firstName: 'Many', lastName: `Person${i}` }),
      ),
    ],
    'people',
  );
  return async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

const found = (text: string) => store.reads.search(text, 20).matches.map((match) => match.id);

test.each([
  ['the beginning of a name', 'dup', ['claire']],
  ['a name without its accents', 'zoe', ['zoe']],
  ['a name in capitals', 'DUPONT', ['claire']],
  ['the last name first', 'dupont cla', ['claire']],
  ['a ligature typed as two letters', 'coeur', ['lise']],
  ['a name typed without its apostrophe', 'oneil', ['zoe']],
  ['a name typed as one word', 'elamrani', ['amrani']],
  ['a name typed as two', 'el amr', ['amrani']],
  ['a word typed as two', 'du pont', ['claire']],
  ['a company by any of its words', 'menuis', ['firm']],
  ['a company with its article', "l'atelier", ['firm']],
  ['an Arabic name', 'فاط', ['arabic']],
])('%s finds the customer', (_, text, ids) => {
  expect(found(text)).toEqual(ids);
});

test.each([
  ['a reference as it is read out', '48 29', ['claire']],
  ['a reference without its space', '482913', ['claire']],
  ['a number as it is dialled', '06 39 98', ['claire']],
  ['a number with dots', '06.39.98.45.67', ['claire']],
  ['the other number', '0199001234', ['claire']],
  ['a number with its country', '+2126600', ['zoe']],
  ['a number with two zeros for the plus', '00212660001122', ['zoe']],
  ['a number of another country as it is dialled there', '0660 00', ['zoe']],
  ['the end of a number', '4567', ['claire']],
  ['the middle of a number', '984', ['claire']],
  ['the middle of a number that begins with a zero', '00112', ['zoe']],
])('%s finds the customer', (_, text, ids) => {
  expect(found(text)).toEqual(ids);
});

test('a whole word comes before longer ones that begin with it', () => {
  expect(found('li')).toEqual(['li', 'lise']);
});

test('more than fit are said to be more', () => {
  expect(store.reads.search('many', 20)).toMatchObject({ matches: { length: 20 }, more: true });
  expect(store.reads.search('person24', 20)).toMatchObject({ matches: { length: 1 }, more: false });
});

test.each([
  '',
  '   ',
  '"',
  '*',
  'AND',
  'a* OR b*',
  '(',
  "' OR 1=1 --",
  '-',
  '+',
  'NEAR(a b)',
  'words:dup',
  '🐊',
  '^dup',
  '\u0000',
])('searching for %j harms nothing', (text) => {
  expect(() => store.reads.search(text, 20)).not.toThrow();
});

test('a name that is HTML or SQL is kept as it is and found', () => {
  expect(found('onerror')).toEqual(['html']);
  expect(store.reads.card('html', 0)?.name).toBe('<img src=x onerror=alert(1)> "; DROP TABLE customer; --');
});

test('a name of ten thousand letters is kept to the last one', () => {
  expect(found('ultime')).toEqual(['long']);
  expect(store.reads.card('long', 0)?.firstName).toBe(LONG);
});
