import type { OpenConflict } from '../../../shared/desk/syncState.ts';
import type { Scope } from '../../session/keys/keyRegistry.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { hashOf } from '../../session/route.ts';
import { useCommand } from '../../session/useCommand.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import styles from './Conflicts.module.css';
import { useFieldText } from './useFieldText.ts';

const DIGITS = 9;
const sides = ['stands', 'lost'] as const;

interface ConflictListProps {
  conflicts: readonly OpenConflict[];
  /** Where digits choose; null while they belong to a call. */
  keys: Scope | null;
  /** Names the customer too, where that is not the record around. */
  hasNames?: boolean;
}

/** Fields that two people changed: both values, with who and when; a click or a digit keeps one. */
export function ConflictList({ conflicts, keys, hasNames = false }: ConflictListProps) {
  const run = useCommand();
  const { nameOf, inWords } = useFieldText();
  const choices = conflicts.flatMap((conflict) => sides.map((choose) => ({ conflict, choose })));
  const bindings = choices.slice(0, DIGITS).map(({ conflict, choose }, index) => ({
    key: String(index + 1),
    label: `${nameOf(conflict.field)} : ${inWords(conflict.field, conflict[choose].value)}`,
    run: () => void run('sync.choose', { id: conflict.id, choose }),
  }));
  useKeys(keys ?? 'desk', bindings, { on: keys !== null && bindings.length > 0 });
  return (
    <ul className={styles.list}>
      {conflicts.map((conflict, index) => (
        <li key={conflict.id} className={styles.conflict}>
          <p className={styles.field}>
            {nameOf(conflict.field)}
            {hasNames && <CustomerLink conflict={conflict} />}
          </p>
          {sides.map((choose, side) => (
            <ConflictChoice
              key={choose}
              conflict={conflict}
              choose={choose}
              shortcut={keys && index * 2 + side < DIGITS ? String(index * 2 + side + 1) : undefined}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

const CustomerLink = ({ conflict: { customerId, customerName } }: { conflict: OpenConflict }) => (
  <a className={styles.of} href={hashOf({ screen: 'customers', id: customerId })}>
    {customerName}
  </a>
);
