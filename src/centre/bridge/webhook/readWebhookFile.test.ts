import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readWebhookFile, WebhookFileError } from './readWebhookFile.ts';

function read(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-webhook-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'pbx.yaml');
  writeFileSync(file, yaml);
  return readWebhookFile(file, { countries: ['MA', 'FR'] });
}
function problems(yaml: string) {
  try {
    read(yaml);
  } catch (error) {
    if (error instanceof WebhookFileError) return { fr: plain(error.text.fr), en: plain(error.text.en) };
  }
  throw new Error('nothing was wrong');
}
const plain = (text: string) => text.split('\n').map((line) => line.replace(/^.*pbx\.yaml/, 'pbx.yaml'));
const secret = 'secret: 0123456789-0123456789-0123456789';

test('a file that is right is read, and what it leaves out comes from the site', () => {
  expect(read(`${secret}\nagents:\n  "101": { agent: amina }\n`)).toMatchObject({
    countries: ['MA', 'FR'],
    agents: { 101: { agent: 'amina' } },
  });
});

test('what is wrong is said by line and key, with what is expected, and never with what was written', () => {
  const { en, fr } = problems(
    'secret: too-short\nreplay: xml\nagents:\n  "101":\n    agent: "12"\n    user: [amina]\n',
  );
  expect(en).toEqual([
    'pbx.yaml, line 1: "secret": at least 24 letters, digits, hyphens or underscores is expected',
    'pbx.yaml, line 5: "agents.101.agent": a name that is no number is expected',
    'pbx.yaml, line 6: "agents.101.user" is not known here',
    'pbx.yaml, line 2: "replay" is not known here',
  ]);
  expect(fr[0]).toBe(
    'pbx.yaml, ligne 1 : « secret » : au moins 24 lettres, chiffres, traits d’union ou soulignés est attendu',
  );
  expect(en.join()).not.toContain('too-short');
});

test('what is no YAML, no settings or no file at all is said to be so', () => {
  expect(problems('secret: [\n').en).toEqual(['pbx.yaml, line 2: this is no YAML']);
  expect(problems('').en).toEqual([
    'pbx.yaml, line 1: "secret": at least 24 letters, digits, hyphens or underscores is expected',
  ]);
  expect(() => readWebhookFile('/no/such/file.yaml', {})).toThrow('/no/such/file.yaml cannot be read');
});
