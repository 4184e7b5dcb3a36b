import type { ComplaintFile } from '../../../../shared/complaint/complaint.ts';
import type { Promised } from '../../../../shared/promise/promise.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { useCommand } from '../../../session/useCommand.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import type { CardForm } from './cardForm.ts';
import styles from './File.module.css';
import { FormButton } from './FormButton.tsx';
import { fileWords } from './fileWords.ts';
import { NewsForm } from './NewsForm.tsx';
import { NewsLine } from './NewsLine.tsx';

interface NewsCardProps {
  complaint: ComplaintFile;
  promises: readonly Promised[];
  form: CardForm;
  onChanged: () => void;
}

/** When the customer is to hear from us, and whether they did. */
export function NewsCard({ complaint, promises, form, onChanged }: NewsCardProps) {
  const say = useWords(fileWords);
  const run = useCommand();
  const next = promises.find(({ keptAt }) => keptAt === null);
  const isOpen = complaint.status === 'open';
  const mark = async ({ id, keptAt }: Promised) => {
    if ((await run('promise.keep', { id, kept: keptAt === null })).ok) onChanged();
  };
  useKeys('desk', [{ key: 'I', label: say('promiseNews'), run: form.open }], { on: isOpen });
  useKeys('desk', [{ key: 'G', label: say('newsGiven'), run: () => next && void mark(next) }], {
    on: next !== undefined,
  });
  return (
    <Card title={say('news')}>
      {promises.length === 0 && <p className={styles.soft}>{say('noNews')}</p>}
      <ul className={styles.list}>
        {promises.map((promise) => (
          <NewsLine
            key={promise.id}
            promise={promise}
            shortcut={promise === next ? 'G' : undefined}
            onMark={() => void mark(promise)}
          />
        ))}
      </ul>
      {form.isOpen && isOpen ? (
        <div className={styles.act}>
          <NewsForm complaint={complaint} form={form} onPromised={onChanged} />
        </div>
      ) : (
        isOpen && (
          <FormButton form={form} shortcut="I">
            {say('promiseNews')}
          </FormButton>
        )
      )}
    </Card>
  );
}
