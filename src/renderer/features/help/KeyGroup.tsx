import { Fragment } from 'react';
import { Key } from '../../ui/Key.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import type { SaidGroup, SaidLine } from './findKeys.ts';
import styles from './HelpSheet.module.css';

/** The keys of one moment. */
export function KeyGroup({ group }: { group: SaidGroup }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{group.title}</h3>
      <ul className={styles.lines}>
        {group.lines.map((line) => (
          <KeyLine key={`${line.keys.join()} ${line.says}`} line={line} />
        ))}
      </ul>
    </section>
  );
}

function KeyLine({ line: { keys, isSpan, says } }: { line: SaidLine }) {
  return (
    <li className={styles.line}>
      <span className={styles.keys}>
        {keys.map((key, place) => (
          <Fragment key={key}>
            {isSpan && place > 0 && '–'}
            <Key name={key} />
          </Fragment>
        ))}
        <Unseen>{keys.join(isSpan ? ' – ' : ', ')}</Unseen>
      </span>
      <span>{says}</span>
    </li>
  );
}
