import { useState } from 'react';
import type { Profile } from '../../../shared/desk/deskState.ts';
import type { ErrorCode } from '../../../shared/lib/result.ts';
import { useApi } from '../SessionContext.tsx';
import type { ProfileProblems } from './profileProblems.ts';
import { profileProblems } from './profileProblems.ts';

export interface ProfileForm {
  profile: Profile;
  set: (changes: Partial<Profile>) => void;
  /** Shown once somebody tried to save. */
  problems: ProfileProblems;
  isSaving: boolean;
  failure: ErrorCode | null;
  /** True when the desk took it. What was typed stays in any case. */
  save: () => Promise<boolean>;
}

/** Who the agent is, being typed. */
export function useProfileForm(start: Profile): ProfileForm {
  const api = useApi();
  const [profile, setProfile] = useState(start);
  const [wasTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const problems = profileProblems(profile);
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (isSaving || Object.keys(problems).length > 0) return false;
    setSaving(true);
    const saved = await api.ask('desk.setUp', profile);
    setSaving(false);
    setFailure(saved.ok ? null : saved.code);
    return saved.ok;
  };
  return {
    profile,
    set: (changes) => setProfile((before) => ({ ...before, ...changes })),
    problems: wasTried ? problems : {},
    isSaving,
    failure,
    save,
  };
}
