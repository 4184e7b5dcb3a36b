import { expect, test, vi } from 'vitest';
import type { Scope } from './keyRegistry.ts';
import { createKeyRegistry } from './keyRegistry.ts';

const named = (scope: Scope, key: string, closed = false) => {
  const run = vi.fn();
  return { run, entry: { scope, bindings: [{ key, run }], closed } };
};

test('a call action outranks everything, whoever came later', () => {
  const keys = createKeyRegistry();
  const hangUp = named('call', 'R');
  const other = named('sheet', 'R');
  keys.bind(hangUp.entry);
  keys.bind(other.entry);
  keys.find('R')?.run();
  expect(hangUp.run).toHaveBeenCalledOnce();
  expect(other.run).not.toHaveBeenCalled();
});

test('digits belong to the chooser before they belong to the script', () => {
  const keys = createKeyRegistry();
  const script = named('script', '1');
  const stop = keys.bind(named('chooser', '1').entry);
  keys.bind(script.entry);
  stop();
  keys.find('1')?.run();
  expect(script.run).toHaveBeenCalledOnce();
});

test('a closed sheet keeps keys from the desk behind it, not from the call', () => {
  const keys = createKeyRegistry();
  keys.bind(named('script', 'Enter').entry);
  keys.bind(named('call', 'R').entry);
  keys.bind(named('sheet', 'Escape', true).entry);
  expect(keys.find('Enter')).toBeUndefined();
  expect(keys.find('R')).toBeDefined();
  expect(keys.find('Escape')).toBeDefined();
});

test('of two equals the latest answers, and the first again once it is gone', () => {
  const keys = createKeyRegistry();
  const first = named('desk', 'N');
  const second = named('desk', 'N');
  keys.bind(first.entry);
  const stop = keys.bind(second.entry);
  keys.find('N')?.run();
  stop();
  keys.find('N')?.run();
  expect([first.run.mock.calls.length, second.run.mock.calls.length]).toEqual([1, 1]);
});
