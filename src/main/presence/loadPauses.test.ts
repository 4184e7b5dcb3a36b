import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPauses } from './loadPauses.ts';

const folder = mkdtempSync(join(tmpdir(), 'crocdesk-pauses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shipped = join(import.meta.dirname, '../../../resources/presence/pauses.yaml');
const load = (text: string) => {
  const file = join(folder, 'pauses.yaml');
  writeFileSync(file, text);
  return loadPauses(file);
};
const reason = (key: string) => `- key: ${key}\n  label: { fr: Pause, en: Break }\n`;

test('the reasons that come with the desk speak French and English', () => {
  const loaded = loadPauses(shipped);
  expect(loaded.ok && loaded.value.map(({ key, label }) => `${key}: ${label.fr}, ${label.en}`)).toEqual([
    'break: Pause, Break',
    'lunch: Déjeuner, Lunch',
    'meeting: Réunion, Meeting',
    'training: Formation, Training',
    'back-office: Travail de suivi, Follow-up work',
  ]);
});

test.each([
  ['no reason at all', '[]'],
  ['a reason without a name in English', '- key: break\n  label: { fr: Pause }\n'],
  ['one key for two reasons', reason('break') + reason('break')],
  ['more reasons than digits', Array.from({ length: 10 }, (_, i) => reason(`pause-${i}`)).join('')],
  ['the reason that only a missed call gives', reason('missed')],
  ['a key that a queue could not carry', reason('"a\\r\\nb"')],
  ['something else', 'hello'],
])('%s is refused', (_, text) => expect(load(text)).toMatchObject({ ok: false }));
