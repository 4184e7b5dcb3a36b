/** Work done once for each value; only for values that nobody changes in place. */
export function onceFor<K extends object, V>(work: (value: K) => V): (value: K) => V {
  const known = new WeakMap<K, { done: V }>();
  return (value) => {
    const kept = known.get(value) ?? { done: work(value) };
    known.set(value, kept);
    return kept.done;
  };
}
