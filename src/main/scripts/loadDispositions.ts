import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import type { DispositionSets } from '../../shared/script/dispositions.ts';
import { dispositionSets } from '../../shared/script/dispositions.ts';
import { readYaml } from './readYaml.ts';

/** The dispositions of a file, or what is wrong with it. Never throws. */
export function loadDispositions(file: string): Result<DispositionSets> {
  const read = readYaml(file);
  if (!read.ok) return failed('script-broken', read.problem.text.en);
  const parsed = dispositionSets.safeParse(read.data);
  if (parsed.success) return done(parsed.data);
  const [issue] = parsed.error.issues;
  return failed('script-broken', `${issue?.path.join(' › ')}: ${issue?.message}`);
}
