import type { KeyboardEvent, RefObject } from 'react';
import { useDesk } from '../../../session/useDesk.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Key } from '../../../ui/Key.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { complaintWords } from '../complaintWords.ts';
import { FilterChoice } from './FilterChoice.tsx';
import styles from './RegisterFilters.module.css';
import type { Filter } from './registerFilter.ts';
import { ages, isUnfiltered, openOnes, views } from './registerFilter.ts';
import { registerWords } from './registerWords.ts';

interface RegisterFiltersProps {
  field: RefObject<HTMLInputElement | null>;
  filter: Filter;
  owners: readonly string[];
  onFilter: (filter: Filter) => void;
  /** Enter from any of them goes into the table; down too, from the field. */
  onDown: () => void;
}

const gravities = ['low', 'medium', 'high'] as const;

/** What to see of the register. Each change asks at once. */
export function RegisterFilters({ field, filter, owners, onFilter, onDown }: RegisterFiltersProps) {
  const say = useWords(registerWords);
  const of = useWords(complaintWords);
  const { language } = useSpoken();
  const reasons = useDesk(({ complaintReasons }) => complaintReasons) ?? [];
  const set = (changes: Partial<Filter>) => onFilter({ ...filter, ...changes });
  const onKeyDown = (event: KeyboardEvent) => {
    const isDown = event.key === 'ArrowDown' && event.target === field.current;
    const isEnter = event.key === 'Enter' && !(event.target instanceof HTMLButtonElement);
    if (!isDown && !isEnter) return;
    event.preventDefault();
    onDown();
  };
  return (
    <search className={styles.filters} aria-label={say('filter.label')} onKeyDown={onKeyDown}>
      <div className={styles.text}>
        <input
          ref={field}
          className={styles.input}
          type="text"
          inputMode="search"
          autoComplete="off"
          maxLength={200}
          aria-label={say('filter.text')}
          placeholder={say('filter.textHint')}
          value={filter.text}
          aria-keyshortcuts="/"
          onChange={(event) => set({ text: event.target.value })}
        />
        <Key name="/" />
      </div>
      <Segments
        label={say('filter.status')}
        labelUnseen
        options={views.map((value) => ({ value, label: say(`view.${value}`) }))}
        value={filter.view}
        onChange={(view) => set({ view, overdue: view === 'open' && filter.overdue })}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={filter.overdue}
          onChange={({ target }) => set({ overdue: target.checked, ...(target.checked && { view: 'open' }) })}
        />
        {say('filter.overdue')}
      </label>
      <FilterChoice
        label={say('filter.reason')}
        any={say('filter.anyReason')}
        options={reasons.map(({ key, label }) => [key, label[language]])}
        value={filter.reason}
        onChange={(reason) => set({ reason })}
      />
      <FilterChoice
        label={say('filter.gravity')}
        any={say('filter.anyGravity')}
        options={gravities.map((key) => [key, of(`gravity.${key}`)])}
        value={filter.gravity}
        onChange={(key) => set({ gravity: gravities.find((one) => one === key) ?? null })}
      />
      <FilterChoice
        label={say('filter.owner')}
        any={say('filter.anyOwner')}
        options={owners.map((name) => [name, name])}
        value={filter.owner}
        onChange={(owner) => set({ owner })}
      />
      <FilterChoice
        label={say('filter.age')}
        any={say('age.any')}
        options={ages.filter((age) => age !== 'any').map((age) => [age, say(`age.${age}`)])}
        value={filter.age === 'any' ? null : filter.age}
        onChange={(key) => set({ age: ages.find((age) => age === key) ?? 'any' })}
      />
      {!isUnfiltered(filter) && (
        <Button size="small" look="quiet" onClick={() => onFilter(openOnes)}>
          {say('filter.clear')}
        </Button>
      )}
    </search>
  );
}
