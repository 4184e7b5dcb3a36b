export interface UndoableMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  values(): V[];
  entries(): [K, V][];
}

export interface UndoableList<T> {
  push(value: T): void;
  values(): T[];
}

/** Memory that can be set back: what an attempt changed before it failed is as it was. */
export interface Undoable {
  map<K, V>(): UndoableMap<K, V>;
  list<T>(): UndoableList<T>;
  counter(start: number): { next(): number; get(): number };
  /** Throws what `work` throws, with nothing changed. Not to be nested. */
  attempt<R>(work: () => R): R;
}

export function createUndoable(): Undoable {
  let undo: (() => void)[] = [];
  return {
    map: <K, V>() => mapWith<K, V>((step) => undo.push(step)),
    list: <T>() => listWith<T>((step) => undo.push(step)),
    counter: (start) => {
      let at = start;
      const next = () => {
        undo.push(() => {
          at -= 1;
        });
        at += 1;
        return at;
      };
      return { next, get: () => at };
    },
    attempt: (work) => {
      undo = [];
      try {
        return work();
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      } finally {
        undo = [];
      }
    },
  };
}

function mapWith<K, V>(onChange: (undo: () => void) => void): UndoableMap<K, V> {
  const map = new Map<K, V>();
  return {
    get: (key) => map.get(key),
    set: (key, value) => {
      const before = map.get(key);
      onChange(() => (before === undefined ? map.delete(key) : map.set(key, before)));
      map.set(key, value);
    },
    values: () => [...map.values()],
    entries: () => [...map],
  };
}

function listWith<T>(onChange: (undo: () => void) => void): UndoableList<T> {
  const list: T[] = [];
  return {
    push: (value) => {
      list.push(value);
      onChange(() => list.pop());
    },
    values: () => list,
  };
}
