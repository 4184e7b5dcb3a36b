import type { ScriptProblem } from './problem.ts';
import { problemIn } from './problem.ts';

/** The version of the language that scripts are written in now. What says nothing is of the first. */
export const scriptFormat = 2;

interface Plain {
  format?: unknown;
  steps?: unknown;
  fields?: unknown;
  writes?: unknown;
}

/** What each format brought to one that was written before it: from 1 to 2, from 2 to 3… */
const migrations: readonly ((script: Plain) => Plain)[] = [postcodeAsOnTheRecord];

export type UpToDate = { ok: true; data: unknown } | { ok: false; problem: ScriptProblem };

/** An older script in the words of today. Anything that is no script is left as it is, for others to judge. */
export function upToDate(data: unknown): UpToDate {
  if (!isPlain(data)) return { ok: true, data };
  const { format = 1 } = data;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return { ok: true, data };
  if (format > scriptFormat) return { ok: false, problem: tooNew(format) };
  const migrated = migrations.slice(format - 1).reduce((script, migrate) => migrate(script), data);
  return { ok: true, data: { ...migrated, format: scriptFormat } };
}

/** 2: an answer is written to the record under the name the record gives the field. */
function postcodeAsOnTheRecord(script: Plain): Plain {
  const renamed = (place: unknown): unknown =>
    isPlain(place) && place.writes === 'customer.postalCode' ? { ...place, writes: 'customer.postcode' } : place;
  return { ...script, steps: eachOf(script.steps, (step) => withFields(renamed(step), renamed)) };
}

function withFields(step: unknown, change: (field: unknown) => unknown): unknown {
  return isPlain(step) && 'fields' in step ? { ...step, fields: eachOf(step.fields, change) } : step;
}

const eachOf = (list: unknown, change: (item: unknown) => unknown): unknown =>
  Array.isArray(list) ? list.map(change) : list;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tooNew(format: number): ScriptProblem {
  const fr = `Il est écrit pour une version plus récente de Crocdesk (format ${format}, ici ${scriptFormat}).`;
  const en = `It is written for a newer Crocdesk (format ${format}, here ${scriptFormat}).`;
  return problemIn(undefined, 'too-new', fr, en);
}
