import { scriptFormat } from '../script/format.ts';
import type { Script, ScriptKind } from '../script/script.ts';

const blank = () => ({ fr: '', en: '' });

/** The name of a script, made from its title: letters, digits and hyphens. */
export function scriptNameFrom(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 48);
  const base = plain || 'script';
  let name = base;
  for (let n = 2; taken.includes(name); n += 1) name = `${base}-${n}`;
  return name;
}

/** The least that leads somewhere: a greeting and an end, whose words are still to be written. */
export const newScript = (id: string, title: Script['title'], kind: ScriptKind): Script => ({
  format: scriptFormat,
  id,
  version: 1,
  title,
  kind,
  phases: [{ id: 'phase-1', title: { fr: 'Échange', en: 'Talk' } }],
  start: 'step-1',
  steps: [
    {
      id: 'step-1',
      type: 'say',
      phase: 'phase-1',
      title: { fr: 'Accueil', en: 'Greeting' },
      say: blank(),
      next: 'step-2',
    },
    { id: 'step-2', type: 'end', phase: 'phase-1', title: { fr: 'Au revoir', en: 'Goodbye' }, say: blank() },
  ],
});
