import { createTokenCheck } from '../../http/createTokenCheck.ts';

/** Who may set up the telephony: the desk that started this centre, by the token it gave it. Nobody, where no desk did. */
export const createAdministratorCheck = (startersToken: string | undefined): ((token: string) => boolean) =>
  startersToken ? createTokenCheck(startersToken) : () => false;
