import { expect, test } from 'vitest';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { findColleagues, whoIsThere } from './findColleagues.ts';

const colleague = (name: string, extension: string, changes: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  agent: `agent-${extension}`,
  name,
  extension,
  status: 'ready',
  reason: null,
  phone: 'idle',
  since: 0,
  ...changes,
});
const floor = [
  colleague('Chloé Martin', '103', { phone: 'talking' }),
  colleague('Driss El Amrani', '104', { status: 'paused' }),
  colleague('Bruno Petit', '102'),
  colleague('Émile Roy', '105', { status: 'signed-out' }),
];
const namesFor = (typed: string, me: string | null = null) => findColleagues(floor, typed, me).map(({ name }) => name);

test('who can take the call at once comes first; who is away comes last, and is not offered a call', () => {
  expect(namesFor('')).toEqual(['Bruno Petit', 'Chloé Martin', 'Driss El Amrani', 'Émile Roy']);
  expect(whoIsThere(floor).map(({ name }) => name)).not.toContain('Émile Roy');
});

test('a colleague is found by any word of the name, without accents, or by extension', () => {
  expect(namesFor('chloe')).toEqual(['Chloé Martin']);
  expect(namesFor('am')).toEqual(['Driss El Amrani']);
  expect(namesFor('104')).toEqual(['Driss El Amrani']);
});

test('nobody is offered to hand the call to themselves', () => {
  expect(namesFor('', 'agent-102')).not.toContain('Bruno Petit');
});
