import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../test/tempStore.ts';
import { createSecrets } from './secrets.ts';

test('a secret is kept where only its user reads it, and forgotten when told', () => {
  const data = tempFolder();
  const secrets = createSecrets(data);
  expect(secrets).toMatchObject({ keptIn: 'file' });
  expect(secrets.read('session')).toBeNull();
  secrets.write('session', 'abc');
  secrets.write('session', 'def');
  expect(createSecrets(data).read('session')).toBe('def');
  expect(statSync(join(data, 'secrets')).mode & 0o777).toBe(0o700);
  expect(statSync(join(data, 'secrets/session')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(data, 'secrets'))).toEqual(['session']);
  secrets.forget('session');
  expect(secrets.read('session')).toBeNull();
});

test('with a keychain only what it sealed is on the disk, and what is not its own is none', () => {
  const data = tempFolder();
  const turned = (text: string) => [...text].reverse().join('');
  const secrets = createSecrets(data, {
    seal: (secret) => Buffer.from(`sealed:${turned(secret)}`),
    open: (bytes) => {
      if (!String(bytes).startsWith('sealed:')) throw new Error('not ours');
      return turned(String(bytes).slice(7));
    },
  });
  secrets.write('session', 'abcdef');
  expect(secrets.keptIn).toBe('keychain');
  expect(secrets.read('session')).toBe('abcdef');
  expect(readFileSync(join(data, 'secrets/session.sealed'), 'utf8')).not.toContain('abcdef');
  expect(createSecrets(data).read('session')).toBeNull();
});
