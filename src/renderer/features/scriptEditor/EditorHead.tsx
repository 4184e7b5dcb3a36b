import { useEffect, useRef, useState } from 'react';
import type { Opened } from '../../../shared/api/scriptEditor.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';
import type { ScriptPage } from '../../session/route.ts';
import { hashOf } from '../../session/route.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import sheets from './Pages.module.css';
import type { Publish } from './PublishForm.tsx';
import { PublishForm } from './PublishForm.tsx';
import type { Drafting, Keeping } from './useDraft.ts';
import { WaitsForCentre } from './WaitsForCentre.tsx';

interface EditorHeadProps {
  title: string;
  drafting: Drafting;
  opened: Opened<Written>;
  pages: readonly ScriptPage[];
  page: ScriptPage;
  /** How much is to be mended. */
  problems: number;
  publish: Publish;
  isAgain: boolean;
  fresh: number | null;
  onReopen: (published?: number | null) => Promise<void>;
  onOvertaken: () => Promise<void>;
}

const pageWord = { write: 'write', rehearse: 'rehearse', versions: 'compare', figures: 'figures' } as const;
const keepingWord = {
  untouched: 'asPublished',
  keeping: 'keeping',
  kept: 'kept',
  failed: 'notKept',
} as const satisfies Record<Keeping, string>;

/** Which script, what of it, what was kept, and the way to publish. */
export function EditorHead({ title, drafting, opened, pages, page, problems, publish, ...about }: EditorHeadProps) {
  const { isAgain, fresh, onReopen, onOvertaken } = about;
  const { id } = opened.script;
  const say = useWords(editorWords);
  const { undo, redo, canUndo, canRedo, keeping } = drafting;
  const [isPublishing, setIsPublishing] = useState(false);
  const baseWord = keeping === 'untouched' ? 'versionN' : 'basedOn';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAgain) heading.current?.focus();
  }, [isAgain]);
  return (
    <header className={sheets.head}>
      <a href={hashOf({ screen: 'scripts', id: null })}>{say('back')}</a>
      <div className={sheets.headRow}>
        <h1 ref={heading} tabIndex={-1} className={sheets.title}>
          {title}
        </h1>
        <span className={styles.quiet}>
          {opened.basedOn === null ? say('never') : say(baseWord, { n: opened.basedOn })} ·{' '}
          <span role="status">{say(keepingWord[keeping])}</span>
        </span>
      </div>
      <div className={sheets.headRow}>
        <nav className={sheets.tabs} aria-label={say('pages')}>
          {pages.map((one) => (
            <a
              key={one}
              href={hashOf({ screen: 'scripts', id, page: one })}
              aria-current={one === page ? 'page' : undefined}
            >
              {say(pageWord[one])}
            </a>
          ))}
        </nav>
        <div className={styles.buttons}>
          <Button size="small" shortcut="Ctrl+Z" disabled={!canUndo} onClick={undo}>
            {say('undo')}
          </Button>
          <Button size="small" shortcut="Ctrl+Y" disabled={!canRedo} onClick={redo}>
            {say('redo')}
          </Button>
          {keeping !== 'untouched' && <Discard id={id} onDone={onReopen} hasPublished={opened.published !== null} />}
          <Button
            size="small"
            look="primary"
            disabled={keeping === 'untouched'}
            aria-expanded={isPublishing}
            onClick={() => setIsPublishing(!isPublishing)}
          >
            {say('publish')}
          </Button>
        </div>
      </div>
      {fresh !== null && !canUndo && <p role="status">{say('isPublished', { n: fresh })}</p>}
      <Overtaken opened={opened} />
      <WaitsForCentre id={id} onPublished={onReopen} />
      {isPublishing && (
        <PublishForm
          {...{ drafting, problems, publish }}
          over={opened.published?.version ?? null}
          onClose={() => setIsPublishing(false)}
          onDone={(version) => {
            setIsPublishing(false);
            return onReopen(version);
          }}
          onOvertaken={onOvertaken}
        />
      )}
    </header>
  );
}

/** Somebody published since this draft was begun: it would take the place of what they wrote. */
function Overtaken({ opened: { script, basedOn, published, isDraft } }: { opened: Opened<Written> }) {
  const say = useWords(editorWords);
  if (!isDraft || !published || published.version === basedOn) return null;
  return (
    <p className={sheets.away}>
      {say('overtaken', { n: published.version })}{' '}
      <a href={hashOf({ screen: 'scripts', id: script.id, page: 'versions' })}>{say('compareFirst')}</a>
    </p>
  );
}

interface DiscardProps {
  id: string;
  hasPublished: boolean;
  onDone: () => Promise<void>;
}

/** In two presses: what was written is gone afterwards. */
function Discard({ id, hasPublished, onDone }: DiscardProps) {
  const say = useWords(editorWords);
  const run = useCommand();
  const [isSure, setIsSure] = useState(false);
  const discard = async () => {
    if (!isSure) return setIsSure(true);
    const dropped = await run('editor.discard', { id });
    if (!dropped.ok) return;
    if (hasPublished) await onDone();
    else location.hash = hashOf({ screen: 'scripts', id: null });
  };
  return (
    <Button
      size="small"
      look={isSure ? 'danger' : 'quiet'}
      onBlur={() => setIsSure(false)}
      onClick={() => void discard()}
    >
      {say(isSure ? 'discardSure' : 'discard')}
    </Button>
  );
}
