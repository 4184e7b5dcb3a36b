import type { Role } from '../../../shared/link/people/role.ts';

/** Role and groups as they are typed. */
export interface BelongingDraft {
  role: Role;
  teams: string;
  campaigns: string;
}

const list = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

export const belongingOf = ({ role, teams, campaigns }: BelongingDraft) => ({
  role,
  teams: list(teams),
  campaigns: list(campaigns),
});

export const draftOf = (user: { role: Role; teams: string[]; campaigns: string[] }): BelongingDraft => ({
  role: user.role,
  teams: user.teams.join(', '),
  campaigns: user.campaigns.join(', '),
});

/** What is too long, by field. */
export function belongingProblems(draft: BelongingDraft): Partial<Record<'teams' | 'campaigns', 'tooLong'>> {
  const isTooLong = (text: string) => list(text).length > 50 || list(text).some((name) => name.length > 64);
  return {
    ...(isTooLong(draft.teams) && { teams: 'tooLong' as const }),
    ...(isTooLong(draft.campaigns) && { campaigns: 'tooLong' as const }),
  };
}
