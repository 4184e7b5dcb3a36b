import { useState } from 'react';
import type { ErrorCode, Result } from '../../../shared/lib/result.ts';
import { newPassword } from '../../../shared/link/people/signIn.ts';
import { useApi } from '../../session/SessionContext.tsx';

export interface SignInDraft {
  address: string;
  name: string;
  password: string;
  setUpCode: string;
}
export type DraftField = keyof SignInDraft;

export interface SignInFailure {
  code: ErrorCode;
  /** When another try is possible. */
  seconds: number | null;
}

export interface SignInForm {
  draft: SignInDraft;
  set: (part: Partial<SignInDraft>) => void;
  problems: Partial<Record<DraftField, 'missing' | 'short'>>;
  /** The centre knows nobody yet. */
  needsSetUp: boolean;
  isGoing: boolean;
  failure: SignInFailure | null;
  /** True when the desk is signed in. What was typed stays otherwise, but for the password. */
  submit: () => Promise<boolean>;
}

/** A name and a password being typed; at a centre that is new to the desk, with its address. */
export function useSignInForm(fixed: { address: string | null; name: string }): SignInForm {
  const api = useApi();
  const [draft, setDraft] = useState<SignInDraft>({ address: '', name: fixed.name, password: '', setUpCode: '' });
  const [needsSetUp, setNeedsSetUp] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [isGoing, setGoing] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const problems = problemsOf(draft, fixed.address === null, needsSetUp);

  const refused = (answer: Result<unknown>): boolean => {
    if (answer.ok) return false;
    const seconds = answer.code === 'too-many-tries' ? Number(answer.message) : Number.NaN;
    setFailure({ code: answer.code, seconds: Number.isFinite(seconds) ? seconds : null });
    return true;
  };
  const go = async (): Promise<boolean> => {
    const { address, name, password } = draft;
    const looked = await api.ask('signIn.look', { address: fixed.address === null ? address : null });
    if (refused(looked) || !looked.ok) return false;
    if (looked.value.needsSetUp && !needsSetUp) {
      setNeedsSetUp(true);
      setTried(false);
      return false;
    }
    const setUpCode = needsSetUp ? draft.setUpCode : null;
    const typed = { name, password, setUpCode };
    const signed =
      fixed.address === null
        ? await api.ask('signIn.join', { address, ...typed })
        : await api.ask('signIn.again', typed);
    if (!refused(signed)) return true;
    setDraft((before) => ({ ...before, password: '' }));
    setTried(false);
    return false;
  };
  const submit = async () => {
    setTried(true);
    if (isGoing || Object.keys(problems).length > 0) return false;
    setGoing(true);
    setFailure(null);
    return go().finally(() => setGoing(false));
  };
  const set = (part: Partial<SignInDraft>) => {
    setFailure(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  return { draft, set, problems: wasTried ? problems : {}, needsSetUp, isGoing, failure, submit };
}

function problemsOf({ address, name, password, setUpCode }: SignInDraft, asksAddress: boolean, needsSetUp: boolean) {
  return {
    ...(asksAddress && address.trim() === '' && { address: 'missing' as const }),
    ...(name.trim() === '' && { name: 'missing' as const }),
    ...(password === '' && { password: 'missing' as const }),
    ...(needsSetUp && password !== '' && !newPassword.safeParse(password).success && { password: 'short' as const }),
    ...(needsSetUp && setUpCode.trim() === '' && { setUpCode: 'missing' as const }),
  };
}
