import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Language } from '../../shared/lib/text.ts';
import { readConfig } from './readConfig.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string, lang: Language = 'en') {
  const file = join(folder, 'centre.yaml');
  writeFileSync(file, text);
  const config = readConfig(file, lang);
  return config.ok ? config.value : config.message.replaceAll(`${folder}/`, '').split('\n');
}

test('a whole configuration is read as it stands', () => {
  const text = `
    # the centre of a house
    host: 0.0.0.0
    port: 4050
    names: [centre.example]
    tlsCert: centre.crt
    tlsKey: centre.key
    database: postgres://crocdesk@db.example/crocdesk
    agents: { '101': amina }`;
  expect(read(text)).toMatchObject({ port: 4050, names: ['centre.example'], agents: { 101: 'amina' } });
  expect(read('')).toEqual({});
});

test('everything that is wrong is said with its line and what is expected, in the language of the reader', () => {
  const text = 'host: 0.0.0.0\nprot: 4050\nport: many\n\npace: -1\nlog: loud\n';
  expect(read(text)).toMatchInlineSnapshot(`
    [
      "centre.yaml, line 2: "prot" is no option; "port" perhaps?",
      "centre.yaml, line 3: "port": a whole number from 0 to 65535 is expected, not "many"",
      "centre.yaml, line 5: "pace": a number from 0 to 3600 is expected, not -1",
      "centre.yaml, line 6: "log": debug, info, warn, error or silent is expected, not "loud"",
    ]
  `);
  expect(read(text, 'fr')).toMatchInlineSnapshot(`
    [
      "centre.yaml, ligne 2 : « prot » n’est pas une option ; « port » peut-être ?",
      "centre.yaml, ligne 3 : « port » : un nombre entier de 0 à 65535 est attendu, pas "many"",
      "centre.yaml, ligne 5 : « pace » : un nombre de 0 à 3600 est attendu, pas -1",
      "centre.yaml, ligne 6 : « log » : debug, info, warn, error ou silent est attendu, pas "loud"",
    ]
  `);
});

test('a file that is no YAML, no options or not there is said so', () => {
  expect(read('host: [0.0.0.0\nport: 1')).toEqual([expect.stringMatching(/^centre\.yaml, line \d: this is no YAML$/)]);
  expect(read('- host')).toEqual(['centre.yaml, line 1: options by name are expected, such as "port: 4050"']);
  expect(readConfig(join(folder, 'no.yaml'), 'fr')).toMatchObject({
    ok: false,
    message: expect.stringContaining('lu'),
  });
});

test('an option with nothing behind it is not taken for zero', () => {
  expect(read('host: 127.0.0.1\nport:')).toEqual([
    'centre.yaml, line 2: "port": a whole number from 0 to 65535 is expected, not null',
  ]);
});

test('a certificate without its key is a mistake, and a password in an address is not repeated', () => {
  expect(read('port: 1\ntlsCert: centre.crt')).toEqual([
    'centre.yaml, line 2: a certificate and its key go together: tlsCert and tlsKey',
  ]);
  const [said] = read('database: mysql://user:secret@db/x') as string[];
  expect(said).toContain('postgres://USER@HOST/DATABASE');
  expect(said).not.toContain('secret');
});
