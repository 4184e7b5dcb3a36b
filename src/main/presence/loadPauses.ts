import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import type { PauseReason } from '../../shared/presence/pauseReason.ts';
import { pauseReasons } from '../../shared/presence/pauseReason.ts';
import { readYaml } from '../scripts/readYaml.ts';

/** The reasons of a file, or what is wrong with it. Never throws. */
export function loadPauses(file: string): Result<PauseReason[]> {
  const read = readYaml(file);
  if (!read.ok) return failed('script-broken', read.problem.text.en);
  const parsed = pauseReasons.safeParse(read.data);
  if (parsed.success) return done(parsed.data);
  const [issue] = parsed.error.issues;
  return failed('script-broken', `${issue?.path.join(' › ')}: ${issue?.message}`);
}
