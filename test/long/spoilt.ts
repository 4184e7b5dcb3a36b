import fc from 'fast-check';

/** What somebody may send who is no PBX and no desk, or a broken one. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.json({ maxDepth: 4 }),
  fc.constantFrom('', ' ', '{', '[]', 'null', '0', '"hello"', '{"type":null}', '\u0000', '\ud800', 'GET / HTTP/1.1'),
  fc.nat(200).map((depth) => '['.repeat(depth)),
  fc.nat(200).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
);

const wrong = fc.oneof(
  fc.constantFrom<unknown[]>(null, 0, -1, 1e308, '', 'x'.repeat(5_000), [], {}, true, { toString: 1 }, ['__proto__']),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A message with one of its parts gone, or replaced by what does not belong there. */
export const spoil = (message: object): fc.Arbitrary<object> => {
  const names = Object.keys(message);
  const replaced = fc.tuple(fc.constantFrom(...names), wrong).map(([name, value]) => ({ ...message, [name]: value }));
  const without = fc
    .constantFrom(...names)
    .map((name) => Object.fromEntries(Object.entries(message).filter(([own]) => own !== name)));
  return fc.oneof(replaced, without);
};

/** So many of them, the same for the same seed. */
export const manyOf = <T>(kind: fc.Arbitrary<T>, count: number, seed: number): T[] =>
  fc.sample(kind, { numRuns: count, seed });
