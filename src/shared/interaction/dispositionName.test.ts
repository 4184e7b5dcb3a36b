import { expect, test } from 'vitest';
import { dispositionName } from './dispositionName.ts';

const names = [
  { key: 'informed', label: { fr: 'Information donnée', en: 'Information given' } },
  { key: 'hungUp', label: { fr: 'Appel interrompu', en: 'Call cut short' } },
  { key: 'hungUp', label: { fr: 'A raccroché', en: 'Hung up' } },
];

test('how a call ended is told in the reader’s language, whichever language it was coded in', () => {
  expect(dispositionName(names, { key: 'informed', recorded: 'Information donnée' }, 'en')).toBe('Information given');
  expect(dispositionName(names, { key: 'informed', recorded: 'Information given' }, 'fr')).toBe('Information donnée');
});

test('of two that share a key it is the one that was meant', () => {
  expect(dispositionName(names, { key: 'hungUp', recorded: 'A raccroché' }, 'en')).toBe('Hung up');
  expect(dispositionName(names, { key: 'hungUp', recorded: 'Raccroché' }, 'en')).toBe('Call cut short');
});

test('what this desk does not know is told as it was recorded', () => {
  expect(dispositionName(names, { key: 'old', recorded: 'Ancienne issue' }, 'en')).toBe('Ancienne issue');
  expect(dispositionName(names, { key: 'old', recorded: null }, 'en')).toBe('old');
});
