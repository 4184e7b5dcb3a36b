/** A member that the stand-in does not model fails loudly, never silently. */
export function strict<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver);
      throw new Error(`the Electron stand-in does not model ${name}.${key}`);
    },
  });
}
