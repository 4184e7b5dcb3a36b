import { expect, test } from 'vitest';
import type { Pressed } from './pressedKey.ts';
import { pressedKey } from './pressedKey.ts';

const press = (key: string, code: string, modifiers: Partial<Pressed> = {}) =>
  pressedKey({ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...modifiers });

test('letters are named as they are printed on the key', () => {
  expect(press('a', 'KeyQ')).toBe('A');
});

test('on a French keyboard the upper row gives digits without Shift', () => {
  expect(press('é', 'Digit2')).toBe('2');
  expect(press('2', 'Digit2', { shiftKey: true })).toBe('2');
});

test('the keypad gives digits too', () => {
  expect(press('4', 'Numpad4')).toBe('4');
});

test('a hash is a hash, wherever the keyboard has it', () => {
  expect(press('#', 'Digit3', { shiftKey: true })).toBe('#');
  expect(press('#', 'Digit3', { ctrlKey: true, altKey: true })).toBe('#');
  expect(press('?', 'Comma', { shiftKey: true })).toBe('?');
});

test('modifiers are part of the name', () => {
  expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K');
  expect(press('H', 'KeyH', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+H');
  expect(press('!', 'Digit1', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+1');
  expect(press('&', 'Digit1', { altKey: true })).toBe('Alt+1');
  expect(press('ArrowLeft', 'ArrowLeft', { shiftKey: true })).toBe('Shift+ArrowLeft');
});
