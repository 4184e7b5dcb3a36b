import type { Change } from '../../../shared/scriptEdit/changesIn.ts';
import { wordDiff } from '../../../shared/scriptEdit/wordDiff.ts';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import pages from './Pages.module.css';
import { placeText } from './placeText.ts';

interface ChangesProps {
  changes: readonly Change[];
  placeOf?: typeof placeText;
}

/** What differs, place by place and word by word. */
export function Changes({ changes, placeOf = placeText }: ChangesProps) {
  const { language } = useSpoken();
  return (
    <dl className={pages.changes}>
      {changes.map(({ place, before, after }) => (
        <div key={place}>
          <dt>{placeOf(place.split('.'), language)}</dt>
          <dd>
            {wordDiff(before, after).map((part, i) => {
              const Element = part.in === 'before' ? 'del' : part.in === 'after' ? 'ins' : 'span';
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two texts have no name of their own
              return <Element key={i}>{part.text}</Element>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
