import type { Language } from '../../../shared/lib/text.ts';

export interface Words<K extends string = string> {
  namespace: string;
  byLanguage: Record<Language, Record<K, string>>;
}

/** A feature's words. A key that one language lacks does not compile. Plurals: `calls_one`, `calls_other`, asked for as `calls`. */
export function defineWords<K extends string>(
  namespace: string,
  byLanguage: { fr: Record<K, string>; en: Record<NoInfer<K>, string> },
): Words<K> {
  return { namespace, byLanguage };
}
