import type { ObjectionLibrary } from '../../../shared/script/objectionLibrary.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';
import { isObjections } from '../../../shared/scriptEdit/written.ts';

/** An older version, to be published once more: objections that came since are offered no more, and calls that met them still know them. */
export function goneBackTo(older: Written, { objections }: ObjectionLibrary): Written {
  if (!isObjections(older)) return older;
  const known = new Set(older.objections.map(({ key }) => key));
  const since = objections.filter(({ key }) => !known.has(key)).map((one) => ({ ...one, retired: true as const }));
  return { ...older, objections: [...older.objections, ...since] };
}
