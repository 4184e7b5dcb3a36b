import { expect, test } from 'vitest';
import type { FoundPhone } from '../../../../shared/link/bridge/probe.ts';
import type { PhoneRow } from './phoneRow.ts';
import { emptyRow, newKey, phonesOf, withFound } from './phoneRow.ts';
import { rowProblems } from './rowProblems.ts';

const row = (part: Partial<PhoneRow>): PhoneRow => ({ ...emptyRow, key: newKey(), ...part });
const found = (endpoint: string, part: Partial<FoundPhone> = {}): FoundPhone => ({
  ...{ endpoint, extension: null, name: null, isPhone: true, isOnline: true, ...part },
});

test('phones that are found become lines, ticked where they are somebody’s', () => {
  const rows = withFound([], [found('agent1', { extension: '101' }), found('trunk', { isPhone: false })]);
  expect(rows.map(({ endpoint, isUsed }) => [endpoint, isUsed])).toEqual([
    ['agent1', true],
    ['trunk', false],
  ]);
  expect(phonesOf(rows)).toEqual([{ endpoint: 'agent1', extension: '101', name: '' }]);
});

test('what was typed stays when the PBX says otherwise; only gaps are filled', () => {
  const typed = [
    row({ endpoint: 'agent1', extension: '205', name: 'Zoé' }),
    row({ endpoint: 'agent2', extension: '102' }),
  ];
  const rows = withFound(typed, [
    found('agent1', { extension: '101', name: 'Amina', isOnline: false }),
    found('agent2', { extension: '102', name: 'Bruno' }),
  ]);
  expect(phonesOf(rows)).toEqual([
    { endpoint: 'agent1', extension: '205', name: 'Zoé' },
    { endpoint: 'agent2', extension: '102', name: 'Bruno' },
  ]);
  expect(rows[0]).toMatchObject({ isFound: true, isOnline: false });
});

test('a phone whose extension is given away already is shown, not ticked', () => {
  const rows = withFound([row({ endpoint: 'desk1', extension: '101' })], [found('agent1', { extension: '101' })]);
  expect(rows[1]).toMatchObject({ endpoint: 'agent1', isUsed: false });
  expect(rowProblems(rows).size).toBe(0);
});

test('a test told step after step adds no line twice', () => {
  const once = withFound([], [found('agent1', { extension: '101' })]);
  expect(withFound(once, [found('agent1', { extension: '101' })])).toHaveLength(1);
});

test('only ticked lines have problems, each its first', () => {
  const rows = [
    row({ endpoint: '', extension: '101' }),
    row({ endpoint: 'a', extension: '' }),
    row({ endpoint: 'b', extension: 'ten' }),
    row({ endpoint: 'c', extension: '103' }),
    row({ endpoint: 'd', extension: ' 103 ' }),
    row({ endpoint: 'c', extension: '104' }),
    row({ endpoint: '', extension: '', isUsed: false }),
  ];
  expect(rows.map(({ key }) => rowProblems(rows).get(key))).toEqual([
    ...['endpointMissing', 'extensionMissing', 'extensionWrong', undefined],
    ...['extensionTwice', 'endpointTwice', undefined],
  ]);
});
