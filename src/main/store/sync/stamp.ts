/** More rows than any centre numbers before it is restored from a backup. */
const SPAN = 2 ** 40;

/**
 * A row's number together with the epoch of the centre that gave it, as one number: a later epoch is newer than all numbers of the one
 * before. Epochs are counted by this desk, from 1; 0 is a row that no centre has told of.
 */
export const stampOf = (epochN: number, seq: number): number => epochN * SPAN + seq;

export const seqOf = (stamp: number): number => stamp % SPAN;

export const epochNOf = (stamp: number): number => Math.floor(stamp / SPAN);
