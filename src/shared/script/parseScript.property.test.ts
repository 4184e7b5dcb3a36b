import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { parseScript } from './parseScript.ts';
import { startRun } from './startRun.ts';
import { stepView } from './stepView.ts';

const answersInWords = (data: unknown) => {
  const parsed = parseScript(data);
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const { text } of parsed.problems) expect([text.fr.length > 5, text.en.length > 5]).toEqual([true, true]);
};

test('whatever is read, an author gets a script or problems in words', () => {
  fc.assert(fc.property(fc.oneof(fc.anything(), fc.jsonValue()), answersInWords));
});

test('a value that cannot even be looked at is a problem, not a crash', () => {
  const trap = {
    get id(): string {
      throw new Error('no');
    },
  };
  expect(parseScript(trap)).toMatchObject({ ok: false, problems: [{ code: 'not-a-script' }] });
});

type Place = readonly (string | number)[];

/** Every place in a value, such as `steps`, 2, `say`, `fr`. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map((place) => [key, ...place])]);
}

function put(value: unknown, [first, ...rest]: Place, change: unknown): unknown {
  if (first === undefined) return change;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[first] = put(copy[first], rest, change);
  return copy;
}

test('a sound script with anything put anywhere is either refused in words or still shows its first step', () => {
  const slip = fc.tuple(fc.constantFrom(...placesIn(shortScript)), fc.jsonValue());
  fc.assert(
    fc.property(slip, ([place, change]) => {
      const data = put(shortScript, place, change);
      answersInWords(data);
      const parsed = parseScript(data);
      if (!parsed.ok) return;
      expect(stepView(parsed.script, startRun(parsed.script, 0), {}, 'fr')).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
