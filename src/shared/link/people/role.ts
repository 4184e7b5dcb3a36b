import { z } from 'zod';

export const role = z.enum(['agent', 'telemarketer', 'supervisor', 'administrator']);
export type Role = z.infer<typeof role>;

interface Belonging {
  role: Role;
  teams: readonly string[];
  campaigns: readonly string[];
}

/** What somebody may see: everything, or the customers of their teams and campaigns. */
export function scopesOf({ role: has, teams, campaigns }: Belonging): string[] {
  if (has === 'supervisor' || has === 'administrator') return ['all'];
  return [...teams.map((team) => `team:${team}`), ...campaigns.map((campaign) => `campaign:${campaign}`)];
}
