import { expect, onTestFinished, test } from 'vitest';
import { openDeskWorld } from '../deskWorld.ts';

test('what was typed in a form is there after a power cut, the last word of it', async () => {
  const world = await openDeskWorld();
  onTestFinished(() => world.end());
  const of = 'complaint:one';
  expect(await world.ask('typed.read', { of })).toEqual({ text: '', rev: 0, savedAt: null });
  await world.ask('typed.keep', { of, text: 'send ano', rev: 1 });
  await world.ask('typed.keep', { of, text: 'send another', rev: 2 });
  await world.ask('typed.keep', { of, text: 'send', rev: 1 });
  await world.ask('typed.keep', { of: 'complaint:two', text: 'elsewhere', rev: 1 });
  const again = await world.restart();
  onTestFinished(() => again.end());
  expect(await again.ask('typed.read', { of })).toMatchObject({ text: 'send another', rev: 2 });
  await again.ask('typed.keep', { of, text: '', rev: 3 });
  expect(await again.ask('typed.read', { of })).toMatchObject({ text: '', rev: 3 });
});
