import { expect, test } from 'vitest';
import type { DeskCall, DeskState } from '../desk/deskState.ts';
import { systemState } from './systemState.ts';

const link = { centre: 'connected', pbx: 'up' } as DeskState['link'];
const ready = { status: 'ready', reason: null } as DeskState['presence'];
const at = (place: DeskCall['place']) => ({ place }) as DeskCall;

test('what the system sees stands beside what the agent chose', () => {
  expect(systemState({ calls: [], link, presence: ready })).toBe('free');
  expect(systemState({ calls: [at('ringing')], link, presence: ready })).toBe('ringing');
  expect(systemState({ calls: [at('wrap-up'), at('talking')], link, presence: ready })).toBe('talking');
  const missed = { ...ready, status: 'paused', reason: 'missed' } as const;
  expect(systemState({ calls: [], link, presence: missed })).toBe('missed');
});

test('a call goes on at the phone although the centre is away', () => {
  const lost = { ...link, centre: 'reconnecting' } as const;
  expect(systemState({ calls: [at('talking')], link: lost, presence: ready })).toBe('talking');
  expect(systemState({ calls: [], link: lost, presence: ready })).toBe('centre-lost');
  expect(systemState({ calls: [], link: { ...link, pbx: 'down' }, presence: ready })).toBe('telephony-down');
});
