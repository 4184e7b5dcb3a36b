import type { DeskCall, DeskChange, DeskState } from '../../shared/desk/deskState.ts';

const whole = [
  'profile',
  'language',
  'theme',
  'country',
  'presence',
  'link',
  'account',
  'saving',
  'sync',
  'directory',
  'queues',
  'linked',
  'publications',
  'focus',
  'notices',
] as const;

/** What a page must set to follow. By reference: a value that was not replaced has not changed. */
export function changesBetween(before: DeskState, after: DeskState): DeskChange[] {
  return [...callChanges(before.calls, after.calls), ...whole.flatMap((name) => changeOf(name, before, after))];
}

function changeOf(set: (typeof whole)[number], before: DeskState, after: DeskState): DeskChange[] {
  return before[set] === after[set] ? [] : [{ set, value: after[set] } as DeskChange];
}

function callChanges(before: DeskCall[], after: DeskCall[]): DeskChange[] {
  if (before === after) return [];
  const known = new Map(before.map((call) => [call.call.id, call]));
  const stay = new Set(after.map((call) => call.call.id));
  const gone = before.filter((call) => !stay.has(call.call.id));
  return [
    ...gone.map((call): DeskChange => ({ set: 'call', callId: call.call.id, value: null })),
    ...after
      .filter((call) => known.get(call.call.id) !== call)
      .map((call): DeskChange => ({ set: 'call', callId: call.call.id, value: call })),
  ];
}
