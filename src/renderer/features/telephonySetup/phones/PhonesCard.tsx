import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import { PhoneLine } from './PhoneLine.tsx';
import styles from './PhonesCard.module.css';
import { rowProblems } from './rowProblems.ts';

/** Which phone is whose. */
export function PhonesCard() {
  const say = useWords(setupWords);
  const store = useSetupStore();
  const rows = useSetup((state) => state.rows);
  const kind = useSetup(({ draft }) => draft.kind);
  const isChecked = useSetup((state) => state.isChecked);
  const more = useSetup(({ test }) => test?.report?.morePhones ?? 0);
  const problems = rowProblems(rows);
  const count = rows.filter(({ isUsed }) => isUsed).length;
  return (
    <Card title={say('phones')} aside={count > 0 && say('phonesCount', { count })} className={styles.card ?? ''}>
      <p className={styles.hint}>{say(rows.length === 0 ? 'phonesNone' : 'phonesHint')}</p>
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th data-column="used">{say('isUsed')}</th>
              <th data-column="endpoint">{say(kind === 'webhook' ? 'webhookUser' : 'endpoint')}</th>
              <th data-column="extension">{say('extension')}</th>
              <th data-column="name">{say('agentName')}</th>
              <th data-column="state">{say('state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PhoneLine
                key={row.key}
                row={row}
                problem={isChecked || row.isFound ? problems.get(row.key) : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className={styles.hint}>{say('phonesMore', { count: more })}</p>}
      <Button size="small" onClick={store.addRow}>
        {say('add')}
      </Button>
    </Card>
  );
}
