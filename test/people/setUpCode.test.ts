import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../src/centre/log.ts';
import type { People } from '../../src/centre/people/createPeople.ts';
import { createPeople } from '../../src/centre/people/createPeople.ts';
import { createPeopleStore } from '../../src/centre/store/people/createPeopleStore.ts';
import { openSqlitePeople } from '../../src/centre/store/people/sqlite/openSqlitePeople.ts';
import { systemClock } from '../../src/centre/systemClock.ts';

let folder: string;
let people: People;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crocdesk-people-'));
  people = createPeople(
    createPeopleStore(await openSqlitePeople(join(folder, 'centre.db'))),
    systemClock,
    createLog('silent'),
  );
});
afterEach(async () => {
  await people.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = (name: string, setUpCode: string | null, password = 'long enough for it') =>
  people.signIn({ name, password, device: name, deviceName: '', setUpCode }, '127.0.0.1');

test('whoever reads the code on the console becomes the first administrator, and nobody after', async () => {
  expect(await people.door()).toEqual({ crocdesk: 'centre', needsSetUp: true });
  const code = (await people.setUpCode()) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect(await asked('Eve', null)).toMatchObject({ ok: false });
  expect(await asked('Eve', 'AAAA-AAAA-AAAA')).toMatchObject({ ok: false, code: 'sign-in-refused' });
  expect(await asked('Amina', code, 'short')).toMatchObject({ ok: false });
  expect(await asked('Amina', ` ${code.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject({
    ok: true,
    value: { user: { role: 'administrator' } },
  });
  expect(await people.door()).toMatchObject({ needsSetUp: false });
  expect(await people.setUpCode()).toBeNull();
  expect(await asked('Eve', code)).toMatchObject({ ok: false });
});

test('two desks with the code at the same moment make one administrator', async () => {
  const code = await people.setUpCode();
  const answers = await Promise.all([asked('Amina', code), asked('Bruno', code)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});
