import type { ComplaintReason } from '../../../shared/complaint/complaintReason.ts';
import { complaintReasons } from '../../../shared/complaint/complaintReason.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { readYaml } from '../../scripts/readYaml.ts';

/** The reasons of a file, or what is wrong with it. Never throws. */
export function loadReasons(file: string): Result<ComplaintReason[]> {
  const read = readYaml(file);
  if (!read.ok) return failed('script-broken', read.problem.text.en);
  const parsed = complaintReasons.safeParse(read.data);
  if (parsed.success) return done(parsed.data);
  const [issue] = parsed.error.issues;
  return failed('script-broken', `${issue?.path.join(' › ')}: ${issue?.message}`);
}
