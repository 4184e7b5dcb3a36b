import { useState } from 'react';
import type { AuditLine } from '../../../shared/link/people/people.ts';
import { useAnswer } from '../../session/useAnswer.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { scrollable } from '../../ui/scrollable.ts';
import { Missing } from './Missing.tsx';
import { PageHead } from './PageHead.tsx';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';

/** Who came in, who did not, and what administrators changed; the newest first. */
export function AuditScreen() {
  const say = useWords(peopleWords);
  const run = useCommand();
  const first = useAnswer('people.audit', { before: null });
  const [older, setOlder] = useState<{ lines: AuditLine[]; more: boolean }>();
  const lines = [...(first.value?.lines ?? []), ...(older?.lines ?? [])];
  const more = older ? older.more : first.value?.more;
  const goOn = async () => {
    const page = await run('people.audit', { before: lines.at(-1)?.n ?? null });
    if (page.ok) setOlder({ lines: [...(older?.lines ?? []), ...page.value.lines], more: page.value.more });
  };
  return (
    <div className={styles.screen}>
      <PageHead title="audit" lead="auditLead" />
      {!first.value && <Missing answer={first} />}
      {first.value && (
        <Card>
          {lines.length === 0 ? <Blank title={say('noLines')} /> : <AuditTable lines={lines} />}
          {more && (
            <p className={styles.foot}>
              <Button onClick={() => void goOn()}>{say('more')}</Button>
            </p>
          )}
        </Card>
      )}
    </div>
  );
}

function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const say = useWords(peopleWords);
  const { nearDay, timeWithSeconds } = useFormats();
  return (
    <section className={styles.scroll} aria-label={say('audit')} {...scrollable}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('when')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('by')}</th>
            <th scope="col">{say('from')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.n}>
              <td className={styles.when}>{`${nearDay(line.at)} ${timeWithSeconds(line.at)}`}</td>
              <td>
                <What line={line} />
              </td>
              <td>{line.actor ?? ''}</td>
              <td>{[line.from, line.detail.deviceName].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function What({ line: { kind, about, detail } }: { line: AuditLine }) {
  const say = useWords(peopleWords);
  const changes = Object.values(detail).join(' ; ');
  return say(`kind.${kind}`, { ...detail, about: about ?? say('someone'), changes });
}
