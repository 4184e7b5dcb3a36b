import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { walkScript } from '../../../test/walkScript.ts';
import type { Text } from '../../shared/lib/text.ts';
import { advance } from '../../shared/script/advance.ts';
import { promptText } from '../../shared/script/fillPrompt.ts';
import type { PromptContext } from '../../shared/script/promptContext.ts';
import type { Script } from '../../shared/script/script.ts';
import { startRun } from '../../shared/script/startRun.ts';
import { stepView } from '../../shared/script/stepView.ts';
import { stepViewSchema } from '../../shared/script/stepViewSchema.ts';
import { loadDispositions } from './loadDispositions.ts';
import { loadScripts } from './loadScripts.ts';

const resources = join(import.meta.dirname, '../../../resources');
const dispositions = loadDispositions(join(resources, 'dispositions/dispositions.yaml'));
const files = loadScripts(join(resources, 'scripts'), dispositions.ok ? dispositions.value : undefined);
const scripts = files.flatMap(({ script }) => script ?? []);
const scriptNamed = (id: string): Script => scripts.find((script) => script.id === id)!;

const known: PromptContext = {
  customer: {
    salutation: 'Madame',
    firstName: 'Claire',
    lastName: 'Dupont',
    company: 'Hôtel du Parc',
    city: 'Vincennes',
  },
  agent: { firstName: 'Bruno' },
  company: { name: 'Maison Aube', phone: '01 42 00 01 00' },
  call: { queue: 'service client' },
  campaign: { offer: 'le salon de jardin Aube', endsOn: '31 mai' },
};
const unknownCaller: PromptContext = { agent: { firstName: 'Bruno' }, company: { name: 'Maison Aube' } };

test('eight scripts are shipped, without a problem, and dispositions for each kind', () => {
  expect(dispositions.ok).toBe(true);
  expect(files.map(({ file, problems }) => ({ file, problems }))).toEqual(
    [
      'callback',
      'complaint',
      'gatekeeper',
      'inbound-reception',
      'outbound-appointment',
      'outbound-offer',
      'satisfaction',
      'win-back',
    ].map((id) => ({ file: `${id}.yaml`, problems: [] })),
  );
});

describe.each(scripts.map((script) => [script.id, script] as const))('%s', (_, script) => {
  const arrived = walkScript(script);

  test('every step, and so every end, is reached by talking', () => {
    const shown = script.steps.flatMap((step) => (step.type === 'branch' ? [] : step.id));
    expect([...arrived.keys()].sort()).toEqual(shown.sort());
  });

  test.each(['fr', 'en'] as const)('every step can be read aloud in %s, whoever calls', (lang) => {
    for (const run of arrived.values()) {
      for (const context of [known, unknownCaller, {}]) {
        const view = stepViewSchema.parse(stepView(script, run, context, lang));
        const said = promptText(view.say);
        expect(said).not.toMatch(/[{}[\]|]|undefined|null|NaN| {2}|^ | $| [,.]/);
        expect(said).toMatch(lang === 'fr' ? /[.?!:]$/u : /[.?!]$/u);
      }
    }
  });

  test('the words follow the typography of their language', () => {
    for (const { fr, en } of textsOf(script)) {
      expect(fr).not.toMatch(/'|"|\.\.\.| [:;!?»]|« /);
      expect(fr).not.toMatch(/[^\s\u00a0\u202f][;!?»]/);
      expect(en).not.toMatch(/'|"|\.\.\.|\s[:;!?]|[«»]/);
    }
  });
});

test('an inbound greeting says the company, the service and who is speaking', () => {
  const script = scriptNamed('inbound-reception');
  const [fr, en] = (['fr', 'en'] as const).map((lang) =>
    promptText(stepView(script, startRun(script, 0), known, lang)!.say),
  );
  for (const words of [fr, en]) expect(words).toMatch(/Maison Aube.*service client.*Bruno/);
  expect(fr).toContain('bonjour Madame Dupont');
});

describe('the nine steps of a complaint', () => {
  const script = scriptNamed('complaint');
  const noted = { complaintReason: 'lateDelivery', gravity: 'grave', justified: true };
  const promised = { plan: 'un avoir de 15 €', dueAt: '2026-11-27', informAt: '2026-11-25T17:00' };
  /** The steps shown on the way, taking the given choice at step five and the first one elsewhere. */
  const way = (chances: string[]) => {
    let run = startRun(script, 0, { ...noted, ...promised });
    for (let turn = 0; run.endedAt === undefined && turn < 20; turn += 1) {
      const choice = run.at === 'chance' ? chances.shift() : stepView(script, run, known, 'fr')!.choices[0]?.key;
      run = advance(script, run, { type: 'next', ...(choice && { choice }) }, turn).run;
    }
    return run.trail.map(({ step }) => step);
  };

  test('a customer who gives a chance goes through all nine, one phase each', () => {
    const steps = way(['yes']);
    const phases = steps
      .map((id) => script.steps.find((step) => step.id === id))
      .flatMap((step) => (step && 'phase' in step ? step.phase : []));
    expect([...new Set(phases)]).toEqual(script.phases.map(({ id }) => id));
    expect(script.phases).toHaveLength(9);
    expect(steps.at(-1)).toBe('thank');
  });

  test('a customer who does not is parted with in dignity, and the loss is flagged', () => {
    expect(way(['no']).slice(-4)).toEqual(['chance', 'regret', 'flagLoss', 'farewell']);
  });

  test('a customer who hesitates hears a reformulation and the question once more', () => {
    expect(way(['hesitates', 'yes']).slice(4, 8)).toEqual(['chance', 'restate', 'chance', 'expectation']);
  });
});

test('every outbound script is a CROC plan', () => {
  for (const script of scripts.filter(({ kind }) => kind === 'outbound')) {
    expect(script.phases.map(({ id }) => id)).toEqual(['contact', 'reason', 'objective', 'conclusion']);
  }
});

test('ten objections of the gatekeeper each end in something for the record', () => {
  const { objections = [], steps } = scriptNamed('gatekeeper');
  const captured = objections
    .map(({ to }) => steps.find(({ id }) => id === to))
    .map((step) => {
      const fields = step && 'fields' in step ? (step.fields ?? []) : [];
      return fields.some(({ writes }) => writes !== undefined);
    });
  expect(captured).toEqual(Array.from({ length: 10 }, () => true));
});

function textsOf(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsOf);
}
