import type { Objection } from '../../../../shared/script/objection.ts';

/** A blank one, or a copy. Its key is nobody else's: figures and past calls know an objection by it for ever. */
export function newObjection(like?: Objection): Objection {
  const key = `riposte-${crypto.randomUUID()}`;
  if (like) return { ...like, key };
  const blank = () => ({ fr: '', en: '' });
  return { key, family: 'sales', kinds: ['inbound', 'outbound'], label: blank(), say: blank() };
}
