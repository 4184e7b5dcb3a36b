import { expect, test } from 'vitest';
import { hashPassword, isOldHash, isPassword } from './hashPassword.ts';

test('a password is known again, any other is not, and no two hashes are alike', async () => {
  const [one, two] = await Promise.all([hashPassword('soleil de minuit'), hashPassword('soleil de minuit')]);
  expect(one).not.toBe(two);
  expect(one).not.toContain('soleil');
  expect(await isPassword('soleil de minuit', one)).toBe(true);
  expect(await isPassword('soleil de midi', one)).toBe(false);
  expect(await isPassword('', one)).toBe(false);
});

test('an accent that was typed another way is the same accent', async () => {
  expect(await isPassword('cafe\u0301 du coin', await hashPassword('café du coin'))).toBe(true);
});

test('a hash of an older cost is still good, and is told to be old', async () => {
  const old = await hashPassword('soleil de minuit', { n: 12, r: 8, p: 1 });
  expect(await isPassword('soleil de minuit', old)).toBe(true);
  expect(isOldHash(old)).toBe(true);
  expect(isOldHash(await hashPassword('soleil de minuit'))).toBe(false);
});

test('what is no hash lets nobody in', async () => {
  for (const kept of [null, '', 'scrypt', 'scrypt$99$8$1$AAAA$AAAA', 'plain$soleil de minuit'])
    expect(await isPassword('soleil de minuit', kept)).toBe(false);
});
