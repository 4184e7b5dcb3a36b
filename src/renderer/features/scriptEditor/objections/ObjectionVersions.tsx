import { useMemo } from 'react';
import type { ObjectionFamily } from '../../../../shared/script/objection.ts';
import type { ObjectionLibrary } from '../../../../shared/script/objectionLibrary.ts';
import { OBJECTIONS } from '../../../../shared/script/objectionLibrary.ts';
import type { ScriptKind } from '../../../../shared/script/script.ts';
import type { Change } from '../../../../shared/scriptEdit/changesIn.ts';
import { compareObjections } from '../../../../shared/scriptEdit/compareObjections.ts';
import { useAnswer } from '../../../session/useAnswer.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Changes } from '../Changes.tsx';
import { ComparePage } from '../ComparePage.tsx';
import { editorWords } from '../editorWords.ts';
import { Missing } from '../Missing.tsx';
import { objectionPlace } from './objectionPlace.ts';
import { objectionWords } from './objectionWords.ts';

interface ObjectionVersionsProps {
  draft: ObjectionLibrary;
  published: ObjectionLibrary | null;
  onRolledBack: (published: number | null) => Promise<void>;
}

/** Every version of the objections, and the draft beside them. */
export function ObjectionVersions({ draft, published, onRolledBack }: ObjectionVersionsProps) {
  const isAsPublished = useMemo(
    () => published !== null && compareObjections(published, draft).length === 0,
    [published, draft],
  );
  return (
    <ComparePage id={OBJECTIONS} newest={published?.version ?? 0} {...{ isAsPublished, onRolledBack }}>
      {(from, to) => <Between from={from} to={to === 'draft' ? draft : to} />}
    </ComparePage>
  );
}

function Between({ from, to }: { from: number; to: number | ObjectionLibrary }) {
  const before = useAnswer('objections.version', { version: from });
  if (!before.value) return <Missing answer={before} />;
  if (typeof to === 'number') return <WithVersion before={before.value.script} version={to} />;
  return <Differences before={before.value.script} after={to} />;
}

function WithVersion({ before, version }: { before: ObjectionLibrary; version: number }) {
  const after = useAnswer('objections.version', { version });
  return after.value ? <Differences before={before} after={after.value.script} /> : <Missing answer={after} />;
}

/** Keys are no words; what is blank on both sides is not told. */
function inWords({ place, before, after }: Change, wordOf: (place: string, value: string) => string): Change[] {
  if (place === 'key' || before === after) return [];
  const said = (value: string) => (value === '' ? '' : wordOf(place, value));
  return [{ place, before: said(before), after: said(after) }];
}

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const;

function Differences({ before, after }: { before: ObjectionLibrary; after: ObjectionLibrary }) {
  const say = useWords(editorWords);
  const sayAbout = useWords(objectionWords);
  const { language } = useSpoken();
  const wordOf = (place: string, value: string) => {
    if (place === 'family') return sayAbout(`family.${value as ObjectionFamily}`);
    if (place === 'kinds')
      return value
        .split(', ')
        .map((kind) => sayAbout(`kind.${kind as ScriptKind}`))
        .join(', ');
    return place === 'retired' ? say('yes') : value;
  };
  const changed = useMemo(() => compareObjections(before, after), [before, after]);
  if (changed.length === 0) return <p role="status">{say('noChanges')}</p>;
  return changed.map(({ what, objection, changes }) => (
    <Card
      key={`${what} ${objection.key}`}
      title={objection.label[language] || sayAbout('untitled')}
      aside={<Chip tone={tones[what]}>{sayAbout(`what.${what}`)}</Chip>}
    >
      <Changes changes={changes.flatMap((change) => inWords(change, wordOf))} placeOf={objectionPlace} />
    </Card>
  ));
}
