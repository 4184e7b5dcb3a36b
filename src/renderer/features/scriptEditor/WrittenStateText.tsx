import type { WrittenState } from '../../../shared/api/scriptEditor.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Chip } from '../../ui/Chip.tsx';
import { editorWords } from './editorWords.ts';
import { writerName } from './writerName.ts';

/** What agents use now, and who published it. */
export function WrittenVersion({ state: { version, at, by } }: { state: WrittenState }) {
  const say = useWords(editorWords);
  const formats = useFormats();
  if (version === null) return say('never');
  const origin =
    at !== null && by !== null
      ? say('publishedBy', { by: writerName(by, say), at: formats.moment(at) })
      : say('shipped');
  return `${say('versionN', { n: version })}, ${origin}`;
}

/** Who is writing at it. */
export function WrittenDraft({ state: { draftAt, writers } }: { state: WrittenState }) {
  const say = useWords(editorWords);
  const formats = useFormats();
  return (
    <>
      {draftAt !== null && <Chip tone="warn">{say('draftOf', { at: formats.moment(draftAt) })}</Chip>}
      {writers.length > 0 && (
        <span> {say('othersWrite', { names: writers.map((name) => writerName(name, say)).join(', ') })}</span>
      )}
    </>
  );
}

/** That it is published once the centre is back, or was not taken. */
export function WaitingChip({ id }: { id: string }) {
  const say = useWords(editorWords);
  const waiting = useDesk(({ publications }) => publications?.find((one) => one.id === id));
  if (!waiting) return null;
  return (
    <Chip tone={waiting.refused === null ? 'warn' : 'bad'}>
      {say(waiting.refused === null ? 'waitsHere' : 'refusedHere')}
    </Chip>
  );
}
