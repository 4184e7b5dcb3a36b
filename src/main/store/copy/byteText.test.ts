import { expect, test } from 'vitest';
import { createByteText, letGo, textIn } from './byteText.ts';

test('what is put is read as it was, in whatever letters, also where there is more of it than was thought', () => {
  const texts = ['', 'Zoé', 'Ω'.repeat(5_000), '中文 🐊', 'a'.repeat(100_000), 'end'];
  const text = createByteText(10);
  const spans = texts.map(text.put);
  const bytes = text.end();
  expect(spans.map((span) => textIn(bytes, span))).toEqual(texts);
  expect(bytes.length).toBe(Buffer.byteLength(texts.join('')));
});

test('bytes are let go at once, but never those that others are part of', () => {
  const own = new Uint8Array(1_000);
  letGo(own);
  expect(own.length).toBe(0);
  const shared = new Uint8Array(1_000);
  letGo(shared.subarray(0, 10));
  expect(shared.length).toBe(1_000);
});
