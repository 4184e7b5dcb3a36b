import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { shortScript } from '../../../test/shortScript.ts';
import { canonicalJson } from '../lib/canonicalJson.ts';
import { parseScript } from '../script/parseScript.ts';
import type { Script } from '../script/script.ts';
import { stepTargets } from '../script/stepTargets.ts';
import { compareScripts } from './compareScripts.ts';
import { draft } from './draft.ts';
import { draftProblems } from './draftProblems.ts';
import { beginHistory, edited, redone, undone } from './editHistory.ts';
import { newScript, scriptNameFrom } from './newScript.ts';
import { addPhase, removePhase } from './phaseEdits.ts';
import type { StepType } from './stepEdits.ts';
import { addStep, changeType, duplicateStep, moveStep, removeStep } from './stepEdits.ts';
import { wordDiff } from './wordDiff.ts';

const folder = join(import.meta.dirname, '../../../resources/scripts');
const shipped = readdirSync(folder).flatMap((file) => {
  const read = parseScript(load(readFileSync(join(folder, file), 'utf8')));
  return read.ok ? [read.script] : [];
});
const types: StepType[] = ['say', 'ask', 'choose', 'check', 'act', 'branch', 'end'];
const edit = fc.record({
  what: fc.constantFrom('add', 'remove', 'move', 'duplicate', 'type', 'addPhase', 'removePhase'),
  at: fc.nat(),
  type: fc.constantFrom(...types),
});
const anyScript = fc.constantFrom(...shipped, shortScript);

function apply(script: Script, { what, at, type }: { what: string; at: number; type: StepType }): Script {
  const id = script.steps[at % Math.max(1, script.steps.length)]?.id ?? '';
  const phase = script.phases[at % script.phases.length]?.id ?? '';
  if (what === 'add') return addStep(script, type, id).script;
  if (what === 'remove') return removeStep(script, id);
  if (what === 'move') return moveStep(script, id, at % 2 === 0 ? 1 : -1);
  if (what === 'duplicate') return duplicateStep(script, id).script;
  if (what === 'type') return changeType(script, id, type);
  return what === 'addPhase' ? addPhase(script) : removePhase(script, phase);
}

test('whatever is added, moved and removed: no way leads to a step that is gone, and no two steps have one name', () => {
  expect(shipped.length).toBeGreaterThanOrEqual(7);
  fc.assert(
    fc.property(anyScript, fc.array(edit, { maxLength: 30 }), (script, edits) => {
      const after = edits.reduce(apply, script);
      const names = after.steps.map(({ id }) => id);
      expect(new Set(names).size).toBe(names.length);
      const ways = after.steps.flatMap(stepTargets).filter((target) => target !== '');
      expect(ways.filter((target) => !names.includes(target))).toEqual([]);
      const phases = after.phases.map(({ id }) => id);
      expect(after.steps.filter((step) => step.type !== 'branch' && !phases.includes(step.phase))).toEqual([]);
      expect(draft.parse(JSON.parse(JSON.stringify(after)))).toEqual(JSON.parse(JSON.stringify(after)));
    }),
  );
});

test('what is said while a draft is typed is what the check of a file finds', () => {
  const beside = { scripts: [], dispositions: [] };
  const said = (script: Script) => draftProblems(script, beside).filter(({ code }) => !code.startsWith('unknown-'));
  fc.assert(
    fc.property(anyScript, fc.array(edit, { maxLength: 20 }), (script, edits) => {
      // Each state is looked at, as while somebody types: what is kept of the one before must not be told of the next.
      const after = edits.reduce((before, one) => {
        draftProblems(before, beside);
        return apply(before, one);
      }, script);
      const read = parseScript(structuredClone(after));
      const found = read.ok ? [] : read.problems.filter(({ code }) => !code.startsWith('unknown-'));
      const told = new Set(said(after).map(({ text }) => text.fr));
      expect(found.filter(({ text }) => !told.has(text.fr))).toEqual([]);
      if (read.ok) expect(said(after)).toEqual([]);
    }),
  );
});

test('every edit can be taken back and done again', () => {
  fc.assert(
    fc.property(anyScript, fc.array(edit, { maxLength: 20 }), (script, edits) => {
      const done = edits.reduce((history, one) => edited(history, apply(history.now, one)), beginHistory(script));
      const back = done.past.reduce((history) => undone(history), done);
      expect(back.now).toBe(script);
      expect(back.future.reduce((history) => redone(history), back).now).toBe(done.now);
    }),
  );
});

test('typing on in one place is one step back', () => {
  const typed = ['a', 'ab', 'abc'].reduce((history, words) => edited(history, words, 'say'), beginHistory(''));
  expect(undone(typed).now).toBe('');
  expect(undone(edited(typed, 'x', 'title')).now).toBe('abc');
});

test('a version compared with itself has no differences, and a comparison names each step that differs', () => {
  fc.assert(
    fc.property(anyScript, fc.array(edit, { maxLength: 8 }), (script, edits) => {
      expect(compareScripts(script, structuredClone(script))).toEqual({ whole: [], steps: [] });
      const after = edits.reduce(apply, script);
      const told = new Set(compareScripts(script, after).steps.map(({ id }) => id));
      const differs = after.steps.filter((step) => {
        const was = script.steps.find(({ id }) => id === step.id);
        return !was || canonicalJson(was) !== canonicalJson(step);
      });
      expect(differs.filter(({ id }) => !told.has(id)).map(({ id }) => id)).toEqual([]);
    }),
  );
});

test('a step that only changed its place is told as moved, and the others are not', () => {
  const [first, ...rest] = shortScript.steps;
  const after = { ...shortScript, steps: [...rest, first].flatMap((step) => step ?? []) };
  expect(compareScripts(shortScript, after).steps.map(({ id, what }) => `${id} ${what}`)).toEqual([
    `${first?.id} moved`,
  ]);
});

test('words that differ, put together again, are both texts', () => {
  const words = fc
    .array(fc.constantFrom('bonjour ', 'madame ', 'que ', 'puis-je ', 'faire ', '? '))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before, after);
      const side = (not: string) =>
        parts
          .filter((part) => part.in !== not)
          .map(({ text }) => text)
          .join('');
      expect([side('after'), side('before')]).toEqual([before, after]);
    }),
  );
});

test('a word that was added is all that is marked, marks and values stay whole', () => {
  const marked = wordDiff('Comme convenu.', 'Comme convenu hier, {customer.lastName}.').filter(
    (part) => part.in !== 'both',
  );
  expect(marked).toEqual([{ text: ' hier, {customer.lastName}', in: 'after' }]);
});

test('a new script leads from its first step to its end, and wants only its words', () => {
  const parsed = parseScript(newScript('visite', { fr: 'Visite', en: 'Visit' }, 'inbound'));
  expect(parsed.ok ? [] : [...new Set(parsed.problems.map(({ code }) => code))]).toEqual(['missing-translation']);
});

test('a script is named after its title, and no two are named alike', () => {
  expect(scriptNameFrom('Réclamation : suivi à J+8', [])).toBe('reclamation-suivi-a-j-8');
  expect(scriptNameFrom('Visite', ['visite', 'visite-2'])).toBe('visite-3');
  expect(scriptNameFrom('24 h', [])).toBe('h');
  expect(scriptNameFrom('!', [])).toBe('script');
});
