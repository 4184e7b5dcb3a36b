import { deskCommands } from '../../../shared/api/desk.ts';
import type { Profile } from '../../../shared/desk/deskState.ts';

/** What keeps a profile from being accepted, by field. */
export interface ProfileProblems {
  agentName?: 'nameMissing' | 'nameTooLong';
  extension?: 'extensionWrong';
}

/** By the same schema that main applies. Empty: it may be sent. */
export function profileProblems(profile: Profile): ProfileProblems {
  const parsed = deskCommands['desk.setUp'].input.safeParse(profile);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  return {
    ...(wrong.has('agentName') && { agentName: profile.agentName.trim() === '' ? 'nameMissing' : 'nameTooLong' }),
    ...(wrong.has('extension') && { extension: 'extensionWrong' }),
  };
}
