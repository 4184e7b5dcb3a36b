import { randomInt } from 'node:crypto';
import { createTokenCheck } from '../../http/createTokenCheck.ts';

/** Letters and digits that nobody takes for one another. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUPS = 3;
const SIGNS_IN_GROUP = 4;

/** 59 bits, to be read from a console and typed at a desk. */
export function newSetUpCode(): string {
  const group = () => Array.from({ length: SIGNS_IN_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** However it was typed: small letters, spaces, without dashes. */
export function createSetUpCheck(code: string): (typed: string) => boolean {
  const isCode = createTokenCheck(plain(code));
  return (typed) => isCode(plain(typed));
}

const plain = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
