const isLong = process.env.CROCDESK_LONG === '1';

/** How often a property is tried: `CROCDESK_LONG=1` asks for the whole proof, which takes minutes. */
export const runs = (usual: number, long: number): number => (isLong ? long : usual);
export const PATIENCE_MS = isLong ? 3_600_000 : 60_000;

/**
 * What chance begins with: the same in every usual run, so that a run says something about the change
 * and not about the day; another each time in the long proofs. `CROCDESK_SEED` repeats one.
 */
export const newSeed = (): number =>
  Number(process.env.CROCDESK_SEED ?? (isLong ? Math.floor(Math.random() * 2 ** 31) : 20_261_129));
