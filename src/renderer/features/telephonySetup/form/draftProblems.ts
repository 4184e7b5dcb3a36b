import { isHost } from '../../../../shared/link/bridge/host.ts';
import type { Draft } from './draft.ts';

export type DraftProblem =
  | 'hostMissing'
  | 'hostWrong'
  | 'portWrong'
  | 'userMissing'
  | 'secretMissing'
  | 'appWrong'
  | 'contextWrong'
  | 'publicUrlWrong'
  | 'addressMissing';
export type DraftProblems = Partial<Record<keyof Draft, DraftProblem>>;

/** What is missing or wrong before anything is sent. */
export function draftProblems(draft: Draft, hasSecret: boolean): DraftProblems {
  if (draft.kind === 'webhook') {
    return {
      ...(!hasSecret && !draft.pushSecret && { pushSecret: 'addressMissing' }),
      ...(!isPublicUrl(draft.publicUrl.trim()) && { publicUrl: 'publicUrlWrong' }),
    };
  }
  if (draft.kind !== 'asterisk-ami' && draft.kind !== 'asterisk-ari') return {};
  const host = draft.host.trim();
  return {
    ...(!host ? { host: 'hostMissing' } : !isHost(host) && { host: 'hostWrong' }),
    ...(!isPort(draft.port) && { port: 'portWrong' }),
    ...(!draft.user.trim() && { user: 'userMissing' }),
    ...(!draft.secret && !hasSecret && { secret: 'secretMissing' }),
    ...(draft.kind === 'asterisk-ari' && !/^[\w-]{1,64}$/.test(draft.app.trim()) && { app: 'appWrong' }),
    ...(!/^[\w.-]{1,80}$/.test(draft.context.trim()) && { context: 'contextWrong' }),
  };
}

/** A machine that is reached over HTTP, and nothing after it: the centre knows the way from there. */
const isPublicUrl = (text: string) => text === '' || (/^https?:\/\/[^/?#@\s]+\/?$/.test(text) && URL.canParse(text));
const isPort = (text: string) => /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 65_535;
