import { expect, test } from 'vitest';
import type { LinkHealth } from '../../../shared/desk/deskState.ts';
import { alarmOf } from './alarmOf.ts';

const link = (part: Partial<LinkHealth>): LinkHealth => ({
  ...{
    centre: 'connected',
    pbx: 'up',
    latencyMs: 4,
    since: 0,
    capabilities: [],
    agent: 'agent1',
    offsetMs: 0,
    ...part,
  },
});

test('a telephony that works, or that is only catching up, raises no alarm', () => {
  expect(alarmOf(link({}))).toBeNull();
  expect(alarmOf(link({ pbx: 'resyncing', pbxTrouble: null }))).toBeNull();
  expect(alarmOf(link({ pbx: 'down', pbxTrouble: null }))).toBeNull();
});

test('another program at the PBX is an alarm, whether or not calls are still seen', () => {
  expect(alarmOf(link({ pbxTrouble: 'taken-over' }))).toBe('taken-over');
  expect(alarmOf(link({ pbx: 'down', pbxTrouble: 'taken-over' }))).toBe('taken-over-down');
});

test('a PBX that refuses the centre, or is out of reach, is an alarm until it is up', () => {
  expect(alarmOf(link({ pbx: 'down', pbxTrouble: 'login-refused' }))).toBe('login-refused');
  expect(alarmOf(link({ pbx: 'resyncing', pbxTrouble: 'unreachable' }))).toBe('unreachable');
  expect(alarmOf(link({ pbxTrouble: 'unreachable' }))).toBeNull();
});

test('what the PBX was before the centre went away is not said any more', () => {
  expect(alarmOf(link({ centre: 'reconnecting', pbx: 'down', pbxTrouble: 'unreachable' }))).toBeNull();
  expect(alarmOf(link({ centre: 'refused', refusal: 'extension', pbxTrouble: 'unreachable' }))).toBe('extension');
});
