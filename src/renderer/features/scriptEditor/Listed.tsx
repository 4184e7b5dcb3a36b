import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { useListFocus } from './useListFocus.ts';

interface ListedProps<T> {
  title: string;
  items: readonly T[];
  onChange: (items: T[]) => void;
  /** Stays with an item while it is typed into. */
  keyOf: (item: T, index: number) => string;
  nameOf: (index: number) => string;
  children: (item: T, change: (item: T) => void, index: number) => ReactNode;
  add?: { label: string; make: () => T; most: number };
  /** No fewer remain. */
  least?: number;
}

/** A list that is added to, put in order and taken from. */
export function Listed<T>({ title, items, onChange, keyOf, nameOf, children, add, least = 0 }: ListedProps<T>) {
  const { list, willChange } = useListFocus(items.length);
  const put = (index: number, item: T) => onChange(items.map((one, i) => (i === index ? item : one)));
  const remove = (index: number) => {
    willChange();
    onChange(items.filter((_, i) => i !== index));
  };
  const append = (item: T) => {
    willChange();
    onChange([...items, item]);
  };
  const swap = (index: number, by: number) => onChange(swapped(items, index, by));
  return (
    <fieldset ref={list} className={styles.list}>
      <legend className={styles.legend}>{title}</legend>
      {items.map((item, index) => (
        <fieldset key={keyOf(item, index)} className={styles.item}>
          <legend className={styles.itemName}>{nameOf(index)}</legend>
          <ItemButtons
            name={nameOf(index)}
            onUp={index > 0 ? () => swap(index, -1) : undefined}
            onDown={index < items.length - 1 ? () => swap(index, 1) : undefined}
            onRemove={items.length > least ? () => remove(index) : undefined}
          />
          {children(item, (changed) => put(index, changed), index)}
        </fieldset>
      ))}
      {add && items.length < add.most && (
        <Button size="small" onClick={() => append(add.make())}>
          {add.label}
        </Button>
      )}
    </fieldset>
  );
}

interface ItemButtonsProps {
  name: string;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

function ItemButtons({ name, onUp, onDown, onRemove }: ItemButtonsProps) {
  const say = useWords(editorWords);
  return (
    <div className={styles.itemButtons}>
      <Button size="small" look="quiet" disabled={!onUp} title={say('up')} onClick={onUp}>
        <IconArrowUp size={15} aria-hidden="true" />
        <Unseen>{say('upIt', { what: name })}</Unseen>
      </Button>
      <Button size="small" look="quiet" disabled={!onDown} title={say('down')} onClick={onDown}>
        <IconArrowDown size={15} aria-hidden="true" />
        <Unseen>{say('downIt', { what: name })}</Unseen>
      </Button>
      <Button size="small" look="quiet" disabled={!onRemove} title={say('remove')} onClick={onRemove}>
        <IconTrash size={15} aria-hidden="true" />
        <Unseen>{say('removeIt', { what: name })}</Unseen>
      </Button>
    </div>
  );
}

function swapped<T>(items: readonly T[], index: number, by: number): T[] {
  const order = [...items];
  const [moved, other] = [items[index], items[index + by]];
  if (moved === undefined || other === undefined) return order;
  order[index] = other;
  order[index + by] = moved;
  return order;
}
