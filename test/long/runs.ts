const isLong = process.env.CROCDESK_LONG === '1';

/** How often a property is tried: `CROCDESK_LONG=1` asks for the whole proof, which takes minutes. */
export const runs = (usual: number, long: number): number => (isLong ? long : usual);
export const PATIENCE_MS = isLong ? 3_600_000 : 60_000;
