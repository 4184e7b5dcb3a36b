import type { Handlers } from '../../shared/api/deskApi.ts';
import type { telLinkCommands } from '../../shared/api/telLinks.ts';
import type { TelLinkChoice } from '../../shared/desk/deskState.ts';
import { DeskError } from '../../shared/lib/result.ts';
import { dropLinked, openTelLink } from '../desk/telLinks/openTelLink.ts';
import type { Workplace } from '../desk/workplace.ts';

export const telLinkHandlers = (w: Workplace): Pick<Handlers, keyof typeof telLinkCommands> => ({
  'telLink.open': ({ link }) => {
    openTelLink(w, link);
    return {};
  },
  'telLink.drop': () => {
    dropLinked(w);
    return {};
  },
  'telLink.choice': () => choiceOf(w),
  'telLink.choose': ({ isOurs }) => {
    if (!w.telHandler) throw new DeskError('not-now');
    w.telHandler.choose(isOurs);
    return choiceOf(w);
  },
});

const choiceOf = ({ telHandler }: Workplace): TelLinkChoice =>
  telHandler ? { by: 'system', isOurs: telHandler.isOurs() } : { by: 'page' };
