import type { z } from 'zod';
import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const translated = new Set(['title', 'say', 'label', 'avoid', 'hint']);
const languages: Record<string, { fr: string; en: string }> = {
  fr: { fr: 'française', en: 'French' },
  en: { fr: 'anglaise', en: 'English' },
};

/** What zod found wrong with the shape, said to an author. `data` is what was read. */
export function shapeProblem(issue: Issue, data: unknown): ScriptProblem {
  const { path } = issue;
  const step = stepAt(path, data);
  const place = placeOf(step === undefined ? path : path.slice(2));
  if (path.length === 0 && issue.code === 'invalid_type') {
    return problemIn(undefined, 'not-a-script', 'Ce n’est pas un script.', 'This is not a script.');
  }
  if (step !== undefined && path.length === 2 && issue.code === 'invalid_type') return noStep(step);
  return translationProblem(issue, data, step) ?? valueProblem(issue, data, step, place);
}

function translationProblem(issue: Issue, data: unknown, step: string | undefined): ScriptProblem | undefined {
  const last = String(issue.path.at(-1));
  const lang = languages[last];
  const value = valueAt(data, issue.path);
  if (lang && (value === undefined || value === null || isBlank(value))) {
    const place = placeOf(issue.path.slice(step === undefined ? 0 : 2, -1));
    return problemIn(
      step,
      'missing-translation',
      `« ${place} » n’a pas de version ${lang.fr}.`,
      `“${place}” has no ${lang.en} version.`,
    );
  }
  const wantsBoth = issue.code === 'invalid_type' && issue.expected === 'object' && isTranslated(issue.path);
  if (lang || !wantsBoth || value === undefined) return undefined;
  const place = placeOf(issue.path.slice(step === undefined ? 0 : 2));
  return problemIn(
    step,
    'missing-translation',
    `« ${place} » doit être écrit en français (fr) et en anglais (en).`,
    `“${place}” must be written in French (fr) and in English (en).`,
  );
}

function valueProblem(issue: Issue, data: unknown, step: string | undefined, place: string): ScriptProblem {
  if (issue.code === 'unrecognized_keys') return unknownProperty(step, issue.keys);
  const value = valueAt(data, issue.path);
  if (value === undefined || (issue.code === 'invalid_format' && isBlank(value))) {
    return problemIn(step, 'missing', `il manque « ${place} ».`, `“${place}” is missing.`);
  }
  switch (issue.code) {
    case 'invalid_format':
      return badName(step, place);
    case 'too_small':
      return problemIn(step, 'too-short', `« ${place} » est vide ou trop court.`, `“${place}” is empty or too short.`);
    case 'too_big':
      return problemIn(step, 'too-long', `« ${place} » est trop long.`, `“${place}” is too long.`);
    case 'invalid_value':
      return unknownValue(step, place, issue.values.map(String), value);
    case 'invalid_union':
      return unionProblem(step, place, value);
    default:
      return wrongForm(step, place, issue.code === 'invalid_type' ? issue.expected : '');
  }
}

function unionProblem(step: string | undefined, place: string, value: unknown): ScriptProblem {
  return place === 'type'
    ? unknownValue(step, place, ['say', 'ask', 'choose', 'check', 'branch', 'act', 'end'], value)
    : wrongForm(step, place, '');
}

function unknownProperty(step: string | undefined, keys: readonly string[]): ScriptProblem {
  const names = keys.join(', ');
  return problemIn(step, 'unknown-property', `propriété inconnue : ${names}.`, `unknown property: ${names}.`);
}

function badName(step: string | undefined, place: string): ScriptProblem {
  return problemIn(
    step,
    'bad-name',
    `« ${place} » doit commencer par une lettre et n’avoir que des lettres, des chiffres et des traits d’union.`,
    `“${place}” must begin with a letter and hold only letters, digits and hyphens.`,
  );
}

function unknownValue(
  step: string | undefined,
  place: string,
  known: readonly string[],
  given: unknown,
): ScriptProblem {
  const names = nearest(known, String(given)).join(', ');
  return problemIn(
    step,
    'unknown-value',
    `« ${place} » doit être l’un de : ${names}.`,
    `“${place}” must be one of: ${names}.`,
  );
}

/** Of a long list, those that begin alike. */
function nearest(known: readonly string[], given: string): readonly string[] {
  if (known.length <= 12) return known;
  const alike = known.filter((name) => name.split('.')[0] === given.split('.')[0]);
  return alike.length > 0 ? alike : [...new Set(known.map((name) => `${name.split('.')[0]}.…`))];
}

/** The names of shapes in the words of authors. */
const forms: Record<string, { fr: string; en: string }> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'des propriétés', en: 'properties' },
};

function wrongForm(step: string | undefined, place: string, expected: string): ScriptProblem {
  const form = forms[expected];
  const [fr, en] = form ? [` (attendu : ${form.fr})`, ` (expected: ${form.en})`] : ['', ''];
  return problemIn(
    step,
    'wrong-type',
    `« ${place} » n’a pas la forme attendue${fr}.`,
    `“${place}” does not have the expected form${en}.`,
  );
}

function noStep(step: string): ScriptProblem {
  const fr = 'ce n’est pas une étape : ses propriétés sont attendues (id, type, phase, title, say…).';
  return problemIn(
    step,
    'wrong-type',
    fr,
    'this is no step: its properties are expected (id, type, phase, title, say…).',
  );
}

const isTranslated = (path: Path): boolean => path.some((part) => translated.has(String(part)));

/** `steps[2].choices[0].label` inside a step reads `choices 1 › label`: people count from one. */
function placeOf(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `${part + 1}` : String(part))).join(' › ') || 'script';
}

function stepAt(path: Path, data: unknown): string | undefined {
  if (path[0] !== 'steps' || path.length < 2) return undefined;
  const id = valueAt(data, [...path.slice(0, 2), 'id']);
  return typeof id === 'string' && id.trim() !== '' ? id.slice(0, 64) : `n° ${Number(path[1]) + 1}`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
