import { createHash, randomBytes } from 'node:crypto';

/** What a desk shows from now on. The centre keeps only what `hashOf` makes of it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
